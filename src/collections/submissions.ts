import type { CollectionConfig } from 'payload'
import { nobody, systemWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

/** What visitors sent through the forms of published sites. Personal data: owners and editors only. */
export const submissions: CollectionConfig = {
  slug: 'submissions',
  labels: {
    singular: { en: 'Submission', es: 'Envío' },
    plural: { en: 'Submissions', es: 'Envíos' },
  },
  admin: {
    useAsTitle: 'kind',
    group: GROUPS.sites,
    defaultColumns: ['createdAt', 'kind', 'site', 'page', 'status'],
    description: {
      en: 'Messages and sign-ups from your sites’ forms.',
      es: 'Mensajes y suscripciones de los formularios de sus sitios.',
    },
  },
  access: tenantAccess('submissions'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    tenantField(),
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'new',
      index: true,
      label: { en: 'Status', es: 'Estado' },
      admin: { position: 'sidebar' },
      options: [
        { value: 'new', label: { en: 'New', es: 'Nuevo' } },
        { value: 'read', label: { en: 'Read', es: 'Leído' } },
        { value: 'spam', label: { en: 'Spam', es: 'Spam' } },
      ],
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      access: systemWritten,
      label: { en: 'Kind', es: 'Tipo' },
      admin: { readOnly: true },
      options: [
        { value: 'contact', label: { en: 'Contact', es: 'Contacto' } },
        { value: 'newsletter', label: { en: 'Newsletter', es: 'Boletín' } },
      ],
    },
    {
      name: 'site',
      type: 'relationship',
      relationTo: 'sites',
      required: true,
      index: true,
      access: systemWritten,
      label: { en: 'Site', es: 'Sitio' },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'page',
      type: 'relationship',
      relationTo: 'pages',
      index: true,
      access: systemWritten,
      label: { en: 'Page', es: 'Página' },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'form',
      type: 'text',
      required: true,
      index: true,
      access: systemWritten,
      label: { en: 'Form', es: 'Formulario' },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'data',
      type: 'json',
      required: true,
      access: systemWritten,
      label: { en: 'Answers', es: 'Respuestas' },
      admin: { readOnly: true },
    },
    {
      name: 'ipHash',
      type: 'text',
      index: true,
      hidden: true,
      access: { ...systemWritten, read: nobody },
    },
    {
      name: 'userAgent',
      type: 'text',
      access: systemWritten,
      hooks: {
        beforeValidate: [
          // Enough to tell a browser from a script; the rest is a fingerprint.
          ({ value }) => (typeof value === 'string' ? value.slice(0, 200) : value),
        ],
      },
      label: { en: 'Browser', es: 'Navegador' },
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
}
