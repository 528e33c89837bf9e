import type { CollectionConfig } from 'payload'
import { OCCURRENCE_STATES, SKIP_REASONS } from '../core/schedule/kinds'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

/** One run of a schedule: once for each time, by a unique key, however many workers look. */
export const scheduleOccurrences: CollectionConfig = {
  slug: 'schedule-occurrences',
  labels: {
    singular: { en: 'Scheduled run', es: 'Ejecución programada' },
    plural: { en: 'Scheduled runs', es: 'Ejecuciones programadas' },
  },
  // They are shown with their schedule.
  admin: { useAsTitle: 'at', group: GROUPS.sites, hidden: true },
  access: tenantAccess('schedule-occurrences'),
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    tenantField(),
    {
      name: 'schedule',
      type: 'relationship',
      relationTo: 'schedules',
      index: true,
      label: { en: 'Schedule', es: 'Programación' },
    },
    // Schedule and time: the second of two scans that find the same run fails to write it.
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      hidden: true,
      access: { read: nobody },
    },
    { name: 'at', type: 'date', required: true, index: true, label: { en: 'Time', es: 'Hora' } },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: [...OCCURRENCE_STATES],
      label: { en: 'State', es: 'Estado' },
    },
    {
      name: 'reason',
      type: 'select',
      options: [...SKIP_REASONS],
      label: { en: 'Left out because', es: 'Omitida porque' },
    },
    { name: 'message', type: 'text', label: { en: 'Problem', es: 'Problema' } },
    { name: 'late', type: 'checkbox', label: { en: 'Made up for', es: 'Recuperada' } },
    { name: 'manual', type: 'checkbox', label: { en: 'Started by hand', es: 'Iniciada a mano' } },
    {
      name: 'job',
      type: 'relationship',
      relationTo: 'jobs',
      index: true,
      label: { en: 'Operation', es: 'Operación' },
    },
  ],
}
