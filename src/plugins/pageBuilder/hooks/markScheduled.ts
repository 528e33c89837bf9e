import type { CollectionBeforeChangeHook } from 'payload'
import { SCHEDULED_JOB } from '../../../jobs/schedule/scheduledChange'

/** Writes the job that publishes at its time into the document, in the same write: it is never done twice. */
export const markScheduled: CollectionBeforeChangeHook = ({ data, req: { context } }) =>
  context[SCHEDULED_JOB] ? { ...data, [SCHEDULED_JOB]: context[SCHEDULED_JOB] } : data
