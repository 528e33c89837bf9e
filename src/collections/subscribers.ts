import type { CollectionConfig } from 'payload'
import { systemWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { lowerCaseEmail } from './hooks/lowerCaseEmail'

/** Who gets the letters of an e-mail channel. Personal data: owners and editors only. */
export const subscribers: CollectionConfig = {
  slug: 'subscribers',
  labels: {
    singular: { en: 'Subscriber', es: 'Suscriptor' },
    plural: { en: 'Subscribers', es: 'Suscriptores' },
  },
  admin: {
    useAsTitle: 'email',
    group: GROUPS.publishing,
    defaultColumns: ['email', 'name', 'channel', 'status', 'createdAt'],
    description: {
      en: 'Recipients of e-mail channels. Add only people who have agreed.',
      es: 'Destinatarios de los canales de correo. Añada solo a quienes hayan consentido.',
    },
  },
  access: tenantAccess('subscribers'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['channel', 'email'], unique: true }],
  hooks: { beforeChange: [lowerCaseEmail] },
  fields: [
    tenantField(),
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      required: true,
      index: true,
      filterOptions: { kind: { equals: 'email' } },
      label: { en: 'Channel', es: 'Canal' },
    },
    { name: 'email', type: 'email', required: true, label: { en: 'E-mail', es: 'Correo' } },
    { name: 'name', type: 'text', maxLength: 120, label: { en: 'Name', es: 'Nombre' } },
    {
      name: 'status',
      type: 'select',
      defaultValue: 'subscribed',
      index: true,
      label: { en: 'Status', es: 'Estado' },
      options: [
        { value: 'subscribed', label: { en: 'Subscribed', es: 'Suscrito' } },
        { value: 'unsubscribed', label: { en: 'Unsubscribed', es: 'De baja' } },
      ],
    },
    {
      name: 'consent',
      type: 'text',
      maxLength: 500,
      label: { en: 'How they agreed', es: 'Cómo consintió' },
      admin: {
        description: {
          en: 'When and where, e.g. “form on the contact page, 2026-03-02”.',
          es: 'Cuándo y dónde, p. ej. «formulario de contacto, 2026-03-02».',
        },
      },
    },
    {
      name: 'unsubscribedAt',
      type: 'date',
      access: systemWritten,
      label: { en: 'Unsubscribed at', es: 'De baja desde' },
      admin: { readOnly: true },
    },
  ],
}
