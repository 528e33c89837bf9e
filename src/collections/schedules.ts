import type { CollectionConfig, Field } from 'payload'
import type { misfireSchema } from '../core/schedule/dueRuns'
import type { OVERLAPS } from '../core/schedule/kinds'
import { LOCAL_TIME, recurrenceSchema } from '../core/schedule/recurrence'
import { nobody, systemWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { validateTimeZone } from './fields/international'
import { jsonBySchema } from './fields/jsonBySchema'
import { tenantField } from './fields/tenant'
import { scheduleTarget } from './fields/scheduleTarget'
import { GROUPS } from './groups'
import { deleteOccurrences } from './hooks/deleteOccurrences'
import { inLanguage } from './hooks/inLanguage'
import { planSchedule } from './hooks/planSchedule'
import { nameField } from './fields/name'

const timing: Field[] = [
  {
    ...jsonBySchema({
      name: 'recurrence',
      schema: recurrenceSchema,
      label: { en: 'Recurrence', es: 'Repetición' },
      admin: { components: { Field: 'tausestack/client#RecurrenceField' } },
    }),
    required: true,
    defaultValue: { type: 'rule', freq: 'daily', interval: 1 },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'start',
        type: 'text',
        required: true,
        label: { en: 'Start', es: 'Inicio' },
        validate: (value: unknown, { req }: { req: Parameters<typeof inLanguage>[0] }) =>
          (typeof value === 'string' &&
            LOCAL_TIME.test(value) &&
            !Number.isNaN(Date.parse(`${value}:00Z`))) ||
          inLanguage(req, {
            en: 'Give date and time.',
            es: 'Indique fecha y hora.',
          }),
        admin: { width: '50%', components: { Field: 'tausestack/client#StartField' } },
      },
      {
        name: 'timeZone',
        type: 'text',
        required: true,
        defaultValue: 'UTC',
        maxLength: 100,
        validate: validateTimeZone,
        label: { en: 'Time zone', es: 'Zona horaria' },
        admin: { width: '50%', components: { Field: 'tausestack/client#TimeZoneField' } },
      },
    ],
  },
  {
    name: 'preview',
    type: 'ui',
    admin: { components: { Field: 'tausestack/client#RunsPreview' } },
  },
]

const rules: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'overlap',
        type: 'select',
        required: true,
        defaultValue: 'skip',
        label: {
          en: 'When the run before it still works',
          es: 'Si la ejecución anterior no ha terminado',
        },
        admin: { width: '50%' },
        options: [
          { value: 'skip', label: { en: 'Leave this run out', es: 'Omitir esta' } },
          { value: 'queue', label: { en: 'Wait for its end', es: 'Esperar a que termine' } },
          { value: 'cancelPrevious', label: { en: 'Cancel it', es: 'Cancelar la anterior' } },
        ] satisfies { value: (typeof OVERLAPS)[number]; label: object }[],
      },
      {
        name: 'graceMinutes',
        type: 'number',
        required: true,
        defaultValue: 10,
        min: 0,
        max: 1440,
        label: { en: 'Grace (minutes)', es: 'Margen (minutos)' },
        admin: {
          width: '50%',
          description: {
            en: 'A run that starts no later than this counts as in time.',
            es: 'Una ejecución con este retraso como máximo cuenta como puntual.',
          },
        },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'misfire',
        type: 'select',
        required: true,
        defaultValue: 'fireOnce',
        label: { en: 'When runs were missed', es: 'Si se perdieron ejecuciones' },
        admin: {
          width: '50%',
          description: {
            en: 'Because no worker was there at their time.',
            es: 'Porque a su hora no había ningún proceso de trabajo.',
          },
        },
        options: [
          { value: 'fireOnce', label: { en: 'Run once for all', es: 'Una vez por todas' } },
          { value: 'skip', label: { en: 'Leave them out', es: 'Omitirlas' } },
          {
            value: 'catchUp',
            label: { en: 'Make up for the last ones', es: 'Recuperar las últimas' },
          },
        ] satisfies { value: ReturnType<typeof misfireSchema.parse>['policy']; label: object }[],
      },
      {
        name: 'catchUpMax',
        type: 'number',
        defaultValue: 5,
        min: 1,
        max: 100,
        label: { en: 'At most', es: 'Como máximo' },
        admin: { width: '50%', condition: (data) => data?.misfire === 'catchUp' },
      },
    ],
  },
]

// The server's own account of what was looked at. Single columns, for conditional writes.
const state: Field[] = [
  {
    name: 'nextRunAt',
    type: 'date',
    index: true,
    access: systemWritten,
    label: { en: 'Next run', es: 'Próxima ejecución' },
    admin: { hidden: true },
  },
  /** Every run up to here is settled. */
  { name: 'scannedUntil', type: 'date', hidden: true, access: { read: nobody } },
  /** End of the window that is being looked at, for all who look at it. */
  { name: 'windowUntil', type: 'date', hidden: true, access: { read: nobody } },
  /** Grows with every window and every change of the plan. */
  { name: 'scanVersion', type: 'number', hidden: true, access: { read: nobody } },
  {
    name: 'user',
    type: 'relationship',
    relationTo: 'users',
    access: systemWritten,
    // Whoever asks: they need not be able to see themselves.
    validate: () => true as const,
    label: { en: 'Runs as', es: 'Se ejecuta como' },
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.user) },
  },
  {
    name: 'apiKey',
    type: 'relationship',
    relationTo: 'api-keys',
    access: systemWritten,
    validate: () => true as const,
    label: { en: 'Runs with the key', es: 'Se ejecuta con la clave' },
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.apiKey) },
  },
]

/** What runs again and again, and when. A scan makes an occurrence of each run that comes due. */
export const schedules: CollectionConfig = {
  slug: 'schedules',
  labels: {
    singular: { en: 'Schedule', es: 'Programación' },
    plural: { en: 'Schedules', es: 'Programaciones' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.sites,
    defaultColumns: ['name', 'kind', 'nextRunAt', 'paused'],
  },
  access: tenantAccess('schedules'),
  defaultSort: '-createdAt',
  hooks: { beforeChange: [planSchedule], beforeDelete: [deleteOccurrences] },
  fields: [
    tenantField(),
    nameField(),
    ...scheduleTarget,
    ...timing,
    ...rules,
    {
      name: 'paused',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: { en: 'Paused', es: 'En pausa' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Nothing runs, and nothing is made up for afterwards.',
          es: 'No se ejecuta nada, ni se recupera después.',
        },
      },
    },
    ...state,
  ],
}
