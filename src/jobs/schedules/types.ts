import type { Payload, PayloadRequest } from 'payload'
import type { Misfire } from '../../core/schedule/dueRuns'
import type { OccurrenceState, Overlap, ScheduleKind, SkipReason } from '../../core/schedule/kinds'
import type { Recurrence } from '../../core/schedule/recurrence'
import type { JobDocument } from '../types'

type Reference = string | { id: string } | null

export type ScheduleDocument = {
  id: string
  tenant: Reference
  name: string
  kind: ScheduleKind
  site?: Reference
  environment?: 'production' | 'staging' | 'development' | null
  page?: Reference
  deploy?: boolean | null
  brandProfile?: Reference
  url?: string | null
  team?: string | null
  brief?: Record<string, unknown> | null
  recurrence: Recurrence
  /** Wall-clock time of `timeZone`. */
  start: string
  timeZone: string
  misfire: Misfire['policy']
  catchUpMax?: number | null
  graceMinutes: number
  overlap: Overlap
  paused?: boolean | null
  nextRunAt?: string | null
  scannedUntil?: string | null
  windowUntil?: string | null
  scanVersion: number
  user?: Reference
  apiKey?: Reference
  createdAt: string
  updatedAt: string
}

export type OccurrenceDocument = {
  id: string
  tenant: Reference
  schedule: Reference
  key: string
  at: string
  state: OccurrenceState
  reason?: SkipReason | null
  message?: string | null
  late?: boolean | null
  manual?: boolean | null
  job?: Reference
  createdAt: string
  updatedAt: string
}

/** What a kind gets to start a run with. */
export type StartContext = {
  payload: Payload
  /** Of whoever planned it, with the access that they have now. */
  req: PayloadRequest
  schedule: ScheduleDocument
  occurrence: OccurrenceDocument
  /** Of the job: a second start with the same key must not make another. */
  idempotencyKey: string
}

/** Something that schedules may run. */
export type SchedulableKind = {
  kind: string
  /**
   * Whether the request's user may plan it: who may not run it now may not schedule it.
   *
   * @throws TauseError `forbidden`, `not_found`.
   */
  assertMay: (context: {
    req: PayloadRequest
    tenantId: string
    schedule: Pick<ScheduleDocument, 'site' | 'page' | 'deploy' | 'brandProfile' | 'team' | 'brief'>
  }) => Promise<void>
  /**
   * Queues the job of a run; called again after a crash, it gives the job that is there.
   *
   * @throws TauseError for what is refused for good; anything else is tried again.
   */
  start: (context: StartContext) => Promise<JobDocument>
}
