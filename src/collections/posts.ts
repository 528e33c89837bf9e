import type { CollectionConfig, Field } from 'payload'
import { POST_STATUSES, UTM_NAMES } from '../core/publishing/post'
import { nobody, systemWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { agentKeyField } from './fields/agentKey'
import { tenantField } from './fields/tenant'
import { validateWebAddress } from './fields/webAddress'
import { GROUPS } from './groups'
import { releaseClaims } from './hooks/claimState'
import { deletePostDeliveries } from './hooks/deletePostDeliveries'
import { guardPost } from './hooks/guardPost'
import { noteAgentKey } from './hooks/noteAgentKey'
import { refuseStale } from './hooks/refuseStale'

const STATUS_LABELS: Record<(typeof POST_STATUSES)[number], { en: string; es: string }> = {
  draft: { en: 'Draft', es: 'Borrador' },
  approved: { en: 'Approved', es: 'Aprobada' },
  scheduled: { en: 'Scheduled', es: 'Programada' },
  published: { en: 'Published', es: 'Publicada' },
  failed: { en: 'Failed', es: 'Fallida' },
}

const UTM_LABELS: Record<(typeof UTM_NAMES)[number], { en: string; es: string }> = {
  source: { en: 'Source', es: 'Fuente' },
  medium: { en: 'Medium', es: 'Medio' },
  campaign: { en: 'Campaign', es: 'Campaña' },
  term: { en: 'Term', es: 'Término' },
  content: { en: 'Content', es: 'Contenido' },
}

const content: Field[] = [
  {
    name: 'text',
    type: 'textarea',
    maxLength: 70_000,
    label: { en: 'Text', es: 'Texto' },
    admin: {
      rows: 8,
      description: {
        en: 'For every channel that has no text of its own below.',
        es: 'Para todos los canales que no tengan un texto propio abajo.',
      },
    },
  },
  {
    // Not `texts`: SQL keeps lists of texts in a table of that name.
    name: 'ownTexts',
    type: 'array',
    maxRows: 20,
    label: { en: 'Texts for single channels', es: 'Textos por canal' },
    labels: { singular: { en: 'Text', es: 'Texto' }, plural: { en: 'Texts', es: 'Textos' } },
    fields: [
      {
        name: 'channel',
        type: 'relationship',
        relationTo: 'channels',
        required: true,
        label: { en: 'Channel', es: 'Canal' },
      },
      {
        name: 'text',
        type: 'textarea',
        required: true,
        maxLength: 70_000,
        label: { en: 'Text', es: 'Texto' },
      },
    ],
  },
  { name: 'media', type: 'upload', relationTo: 'media', label: { en: 'Picture', es: 'Imagen' } },
  {
    name: 'link',
    type: 'text',
    maxLength: 2000,
    validate: validateWebAddress,
    label: { en: 'Link', es: 'Enlace' },
  },
  {
    name: 'utm',
    type: 'group',
    label: { en: 'Campaign parameters (UTM)', es: 'Parámetros de campaña (UTM)' },
    admin: {
      description: {
        en: 'Added to the link, unless it has them.',
        es: 'Se añaden al enlace si no los tiene.',
      },
    },
    fields: [
      {
        type: 'row',
        fields: UTM_NAMES.map((name): Field => ({
          name,
          type: 'text',
          maxLength: 120,
          label: UTM_LABELS[name],
          admin: { width: '33%' },
        })),
      },
    ],
  },
  {
    name: 'email',
    type: 'group',
    label: { en: 'As a letter', es: 'Como correo' },
    fields: [
      {
        name: 'subject',
        type: 'text',
        maxLength: 200,
        label: { en: 'Subject', es: 'Asunto' },
        admin: { description: { en: 'Empty: the title.', es: 'Vacío: el título.' } },
      },
      {
        name: 'preheader',
        type: 'text',
        maxLength: 200,
        label: { en: 'Preview line', es: 'Texto de vista previa' },
      },
    ],
  },
]

const hiddenState = (name: string, type: 'text' | 'date'): Field =>
  ({
    name,
    type,
    hidden: true,
    index: name === 'approvedHash',
    access: { ...systemWritten, read: nobody },
  }) as Field

// Written by conditional writes only; single columns, so that a write can state what it expects.
const state: Field[] = [
  {
    name: 'status',
    type: 'select',
    defaultValue: 'draft',
    index: true,
    access: systemWritten,
    label: { en: 'Status', es: 'Estado' },
    admin: { position: 'sidebar', readOnly: true, hidden: true },
    options: POST_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
  },
  {
    name: 'scheduledAt',
    type: 'date',
    index: true,
    access: systemWritten,
    label: { en: 'Goes out at', es: 'Sale el' },
    admin: { hidden: true, date: { pickerAppearance: 'dayAndTime' } },
  },
  // What was meant: the hour on a clock of that zone. `scheduledAt` is computed from the two.
  { name: 'scheduledLocal', type: 'text', access: systemWritten, admin: { hidden: true } },
  { name: 'timeZone', type: 'text', access: systemWritten, admin: { hidden: true } },
  {
    name: 'publishedAt',
    type: 'date',
    index: true,
    access: systemWritten,
    label: { en: 'Went out at', es: 'Salió el' },
    admin: { hidden: true },
  },
  { name: 'problem', type: 'text', access: systemWritten, admin: { hidden: true } },
  { name: 'approvedAt', type: 'date', access: systemWritten, admin: { hidden: true } },
  // An id, and no relationship: who approves may be a key.
  { name: 'approvedBy', type: 'text', access: systemWritten, admin: { hidden: true } },
  { name: 'brandVersion', type: 'text', access: systemWritten, admin: { hidden: true } },
  { name: 'contentHash', type: 'text', access: systemWritten, admin: { hidden: true } },
  hiddenState('approvedHash', 'text'),
  hiddenState('sendingSince', 'date'),
]

/** What is said on channels: written, approved, scheduled, sent. */
export const posts: CollectionConfig = {
  slug: 'posts',
  labels: {
    singular: { en: 'Post', es: 'Publicación' },
    plural: { en: 'Posts', es: 'Publicaciones' },
  },
  admin: {
    useAsTitle: 'title',
    group: GROUPS.publishing,
    defaultColumns: ['title', 'status', 'channels', 'scheduledAt', 'updatedAt'],
    description: {
      en: 'Letters, notices to other systems and items of feeds. An approval holds for what was approved only.',
      es: 'Correos, avisos a otros sistemas y entradas de canales RSS. Una aprobación vale solo para lo aprobado.',
    },
  },
  access: tenantAccess('posts'),
  defaultSort: '-createdAt',
  hooks: {
    beforeChange: [guardPost, refuseStale, noteAgentKey],
    beforeDelete: [deletePostDeliveries],
    afterError: [releaseClaims],
  },
  fields: [
    tenantField(),
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 300,
      label: { en: 'Title', es: 'Título' },
    },
    {
      name: 'channels',
      type: 'relationship',
      relationTo: 'channels',
      hasMany: true,
      label: { en: 'Channels', es: 'Canales' },
    },
    ...content,
    {
      name: 'site',
      type: 'relationship',
      relationTo: 'sites',
      index: true,
      label: { en: 'Site', es: 'Sitio' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'brandProfile',
      type: 'relationship',
      relationTo: 'brand-profiles',
      label: { en: 'Brand profile', es: 'Perfil de marca' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Whose words these are: for the check, and the look of letters.',
          es: 'De quién son las palabras: para la revisión y el aspecto de los correos.',
        },
      },
    },
    {
      name: 'generator',
      type: 'text',
      maxLength: 160,
      label: { en: 'Written by', es: 'Escrito por' },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data?.generator),
      },
    },
    agentKeyField({ unique: true }),
    ...state,
  ],
}
