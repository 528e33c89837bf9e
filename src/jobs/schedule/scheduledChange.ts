import type { JobDocument } from '../types'

/** Kind of the jobs that publish or unpublish a document at a time. */
export const SCHEDULED_CHANGE = 'scheduled-change'

/** Under this name a request's context carries the job that writes; see {@link markScheduled}. */
export const SCHEDULED_JOB = 'scheduledJob'

export type ScheduledAction = 'publish' | 'unpublish'

/** Input of such a job. */
export type ScheduledChangeInput = {
  collection: string
  id: string
  action: ScheduledAction
  /** When it was meant to happen. ISO 8601. */
  at: string
  /** A deployment of the document's site follows. */
  deploy: boolean
}

/** A change as it is shown. */
export type ScheduledChange = {
  id: string
  action: ScheduledAction
  /** ISO 8601. */
  at: string
  deploy: boolean
  state: JobDocument['state']
  /** Why it failed. */
  message: string | null
  /** Id of the user who asked for it; `null` for an API key. */
  user: string | null
}

/** `subject` of the jobs of a document. */
export const subjectOf = ({ collection, id }: { collection: string; id: string }): string =>
  `${collection}/${id}`
