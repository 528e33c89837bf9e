/** What may be scheduled. Each has an entry in `jobs/schedules/schedulableKinds`. */
export const SCHEDULE_KINDS = ['deploy', 'publish', 'unpublish', 'brand-scan', 'agent-run'] as const
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number]

/** What is done with a run while the one before it still works. */
export const OVERLAPS = ['skip', 'queue', 'cancelPrevious'] as const
export type Overlap = (typeof OVERLAPS)[number]

/**
 * States of an occurrence. `due`: to be decided about; `waiting`: for the end of the one before it;
 * `starting`: decided, its job may not be there yet; `started`: it has a job.
 */
export const OCCURRENCE_STATES = [
  'due',
  'waiting',
  'starting',
  'started',
  'skipped',
  'failed',
] as const
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number]

/** Why an occurrence was left out. */
export const SKIP_REASONS = ['missed', 'overlap', 'stopped', 'suspended'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]
