import type { CollectionConfig, Field } from 'payload'
import { en } from '../text/en'
import { es } from '../text/es'

const CELLS: Readonly<Record<string, string>> = {
  kind: 'tausestack/client#JobKindCell',
  state: 'tausestack/client#JobStateCell',
  progress: 'tausestack/client#JobProgressCell',
  error: 'tausestack/client#JobErrorCell',
}

const isTenant = (field: Field): boolean => 'name' in field && field.name === 'tenant'

const withCell = (field: Field): Field => {
  const cell = 'name' in field ? CELLS[field.name] : undefined
  if (!cell) return field
  const { components } = (field.admin ?? {}) as { components?: object }
  return { ...field, admin: { ...field.admin, components: { ...components, Cell: cell } } } as Field
}

/** The list of jobs with its states, progress, errors and buttons, and the same at the head of each job. */
export const withJobScreens = (jobs: CollectionConfig): CollectionConfig => ({
  ...jobs,
  fields: [
    {
      name: 'jobPanel',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: 'tausestack/client#JobPanel' },
      },
    },
    ...jobs.fields.filter(isTenant),
    {
      type: 'collapsible',
      label: { en: en.jobDetails, es: es.jobDetails },
      admin: { initCollapsed: true },
      fields: jobs.fields.filter((field) => !isTenant(field)).map(withCell),
    },
  ],
})
