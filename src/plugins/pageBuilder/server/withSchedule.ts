import type { CollectionConfig, Field } from 'payload'
import { SCHEDULED_JOB } from '../../../jobs/schedule/scheduledChange'
import { markScheduled } from '../hooks/markScheduled'

const nobody = (): boolean => false

/** Which scheduled change wrote the document. Only the server writes and reads it. */
const jobField: Field = {
  name: SCHEDULED_JOB,
  type: 'text',
  index: true,
  access: { create: nobody, read: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}

/** What is planned, beside the form. */
const sidebarField: Field = {
  name: 'schedule',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: 'tausestack/rsc#ScheduleField' },
  },
}

/**
 * A collection whose documents are published and unpublished at a time.
 *
 * @param isShown false: only what the database knows of it.
 */
export const withSchedule = (
  collection: CollectionConfig,
  { isShown }: { isShown: boolean },
): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, ...(isShown ? [sidebarField] : []), jobField],
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), markScheduled],
  },
})
