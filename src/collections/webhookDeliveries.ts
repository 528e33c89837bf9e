import type { CollectionConfig, Field } from 'payload'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

const text = (name: string, en: string, es: string): Field => ({
  name,
  type: 'text',
  label: { en, es },
})

/** What webhooks of sites were told; one row a webhook and event. Written by the job only. */
export const webhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: {
    singular: { en: 'Webhook delivery', es: 'Entrega de webhook' },
    plural: { en: 'Webhook deliveries', es: 'Entregas de webhook' },
  },
  admin: {
    useAsTitle: 'key',
    group: GROUPS.sites,
    defaultColumns: ['createdAt', 'webhook', 'event', 'state', 'attempts', 'status'],
  },
  access: tenantAccess('webhook-deliveries'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    tenantField(),
    {
      name: 'webhook',
      type: 'relationship',
      relationTo: 'site-webhooks',
      index: true,
      label: 'Webhook',
    },
    {
      name: 'release',
      type: 'relationship',
      relationTo: 'releases',
      index: true,
      label: { en: 'Release', es: 'Versión' },
    },
    // `<webhook>|<release>|<event>`: also the message's id for its receiver.
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { en: 'Message', es: 'Mensaje' },
    },
    text('event', 'Event', 'Suceso'),
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: { en: 'State', es: 'Estado' },
      options: [
        { value: 'due', label: { en: 'Due', es: 'Pendiente' } },
        { value: 'sent', label: { en: 'Sent', es: 'Enviada' } },
        { value: 'failed', label: { en: 'Failed', es: 'Fallida' } },
      ],
    },
    { name: 'attempts', type: 'number', label: { en: 'Attempts', es: 'Intentos' } },
    {
      name: 'nextAttemptAt',
      type: 'date',
      index: true,
      label: { en: 'Not before', es: 'No antes de' },
    },
    { name: 'status', type: 'number', label: { en: 'HTTP status', es: 'Estado HTTP' } },
    text('error', 'Problem', 'Problema'),
    { name: 'body', type: 'json', hidden: true, access: { read: nobody } },
    { name: 'sentAt', type: 'date', label: { en: 'Sent at', es: 'Enviada el' } },
  ],
}
