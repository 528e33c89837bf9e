import type { CollectionConfig, Field } from 'payload'
import { CHANNEL_KINDS } from '../core/publishing/channelKinds'
import { DELIVERY_STATES, type DeliveryState } from '../core/publishing/delivery'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

const LABELS: Record<DeliveryState, { en: string; es: string }> = {
  due: { en: 'Due', es: 'Pendiente' },
  claimed: { en: 'Being prepared', es: 'Preparándose' },
  sending: { en: 'Being sent', es: 'Enviándose' },
  sent: { en: 'Sent', es: 'Enviada' },
  failed: { en: 'Failed', es: 'Fallida' },
  unknown: { en: 'Unknown', es: 'Desconocida' },
  skipped: { en: 'Skipped', es: 'Omitida' },
  cancelled: { en: 'Cancelled', es: 'Cancelada' },
}

const readOnly = { readOnly: true } as const

const text = (name: string, en: string, es: string): Field => ({
  name,
  type: 'text',
  label: { en, es },
  admin: readOnly,
})

const moment = (name: string, en: string, es: string): Field => ({
  name,
  type: 'date',
  label: { en, es },
  admin: { ...readOnly, date: { pickerAppearance: 'dayAndTime' } },
})

/**
 * The ledger: one line for one effect (a version of a post, a channel, a recipient), written before
 * anything is sent. Every field is one column, so that a change of state is a conditional write.
 */
export const deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: {
    singular: { en: 'Delivery', es: 'Entrega' },
    plural: { en: 'Deliveries', es: 'Entregas' },
  },
  admin: {
    useAsTitle: 'key',
    group: GROUPS.publishing,
    defaultColumns: ['createdAt', 'post', 'channel', 'recipient', 'state', 'attempts', 'error'],
    description: {
      en: 'What went out, to whom, and how it ended.',
      es: 'Qué salió, para quién y cómo terminó.',
    },
  },
  access: tenantAccess('deliveries'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['state', 'nextAttemptAt'] }],
  fields: [
    tenantField(),
    {
      name: 'post',
      type: 'relationship',
      relationTo: 'posts',
      index: true,
      label: { en: 'Post', es: 'Publicación' },
      admin: readOnly,
    },
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      index: true,
      label: { en: 'Channel', es: 'Canal' },
      admin: readOnly,
    },
    {
      name: 'kind',
      type: 'select',
      options: [...CHANNEL_KINDS],
      label: { en: 'Kind', es: 'Tipo' },
      admin: readOnly,
    },
    {
      name: 'site',
      type: 'relationship',
      relationTo: 'sites',
      index: true,
      label: { en: 'Site', es: 'Sitio' },
      admin: readOnly,
    },
    { ...text('key', 'Key', 'Clave'), unique: true, index: true, required: true } as Field,
    text('version', 'Version of the post', 'Versión de la publicación'),
    text('recipient', 'Recipient', 'Destinatario'),
    { name: 'subscriber', type: 'text', hidden: true, access: { read: nobody } },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: DELIVERY_STATES.map((value) => ({ value, label: LABELS[value] })),
      label: { en: 'State', es: 'Estado' },
      admin: readOnly,
    },
    {
      name: 'attempts',
      type: 'number',
      label: { en: 'Attempts', es: 'Intentos' },
      admin: readOnly,
    },
    moment('nextAttemptAt', 'Not before', 'No antes de'),
    // `<job>:<fencing token>` of the worker that has it.
    { name: 'claim', type: 'text', hidden: true, index: true, access: { read: nobody } },
    text('requestDigest', 'Digest of the request', 'Resumen de la petición'),
    text('answer', 'Answer', 'Respuesta'),
    text('remoteId', 'Id at the receiver', 'Id en el receptor'),
    text('error', 'Problem', 'Problema'),
    moment('sentAt', 'Sent at', 'Enviada el'),
    // What a feed shows: the item as it was when it went out.
    { name: 'item', type: 'json', hidden: true, access: { read: nobody } },
  ],
}
