import type { CollectionConfig, Field } from 'payload'
import { linkFields } from '../core/blocks/fields'
import { RESERVED_HOST_LABELS } from '../core/tenancy/reservedNames'
import { adminWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { brandStyleFields } from './fields/brandStyle'
import { deliveryFields } from './fields/delivery'
import { validateCurrency, validateLocale, validateTimeZone } from './fields/international'
import { slugField } from './fields/slug'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { deleteSiteDocuments } from './hooks/deleteSiteDocuments'
import { limitCount } from './hooks/limitCount'
import { markSite } from './hooks/markForDeploy'
import { markReady } from './hooks/markReady'
import { sealSitePassword } from './hooks/sealSitePassword'
import { nameField } from './fields/name'

const navigation: Field = {
  name: 'navigation',
  type: 'group',
  label: { en: 'Navigation', es: 'Navegación' },
  fields: [
    {
      name: 'header',
      type: 'array',
      maxRows: 12,
      label: { en: 'Header', es: 'Cabecera' },
      labels: { singular: { en: 'Link', es: 'Enlace' }, plural: { en: 'Links', es: 'Enlaces' } },
      fields: linkFields(),
    },
    {
      name: 'footer',
      type: 'array',
      maxRows: 6,
      label: { en: 'Footer', es: 'Pie' },
      labels: {
        singular: { en: 'Column', es: 'Columna' },
        plural: { en: 'Columns', es: 'Columnas' },
      },
      fields: [
        { name: 'title', type: 'text', maxLength: 80, label: { en: 'Title', es: 'Título' } },
        {
          name: 'links',
          type: 'array',
          maxRows: 12,
          label: { en: 'Links', es: 'Enlaces' },
          labels: {
            singular: { en: 'Link', es: 'Enlace' },
            plural: { en: 'Links', es: 'Enlaces' },
          },
          fields: linkFields(),
        },
      ],
    },
  ],
}

const settings: Field = {
  name: 'settings',
  type: 'group',
  label: { en: 'Settings', es: 'Ajustes' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'locale',
          type: 'text',
          defaultValue: 'en',
          validate: validateLocale,
          label: { en: 'Language', es: 'Idioma' },
          admin: { description: 'BCP 47: en, es-MX, de…' },
        },
        {
          name: 'timeZone',
          type: 'text',
          defaultValue: 'UTC',
          validate: validateTimeZone,
          label: { en: 'Time zone', es: 'Zona horaria' },
          admin: { description: 'IANA: Europe/Madrid, UTC…' },
        },
        {
          name: 'currency',
          type: 'text',
          defaultValue: 'USD',
          validate: validateCurrency,
          label: { en: 'Currency', es: 'Moneda' },
          admin: { description: 'ISO 4217: USD, EUR…' },
        },
      ],
    },
    {
      name: 'noindex',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Hide from search engines', es: 'Ocultar a los buscadores' },
    },
    {
      name: 'publishChecks',
      type: 'select',
      defaultValue: 'ask',
      label: {
        en: 'When a page with errors is published',
        es: 'Al publicar una página con errores',
      },
      admin: {
        description: {
          en: 'Errors are what the builder’s checks call so, e.g. links to pages that do not exist.',
          es: 'Son errores lo que así llama la revisión del constructor, p. ej. enlaces a páginas que no existen.',
        },
      },
      options: [
        { value: 'ask', label: { en: 'Ask', es: 'Preguntar' } },
        { value: 'forbid', label: { en: 'Forbid it', es: 'Impedirlo' } },
      ],
    },
  ],
}

const delivery: Field = {
  name: 'delivery',
  type: 'group',
  label: { en: 'Delivery', es: 'Entrega' },
  fields: deliveryFields(),
}

const pointer = (name: string, en: string, es: string): Field => ({
  name,
  type: 'text',
  index: true,
  access: adminWritten,
  label: { en, es },
  admin: { readOnly: true },
})

// Written by jobs with conditional writes; single columns, so that a write can state what it expects.
const state: Field[] = [
  pointer('liveProduction', 'Live release: production', 'Versión en línea: producción'),
  pointer('liveStaging', 'Live release: staging', 'Versión en línea: pruebas'),
  pointer('liveDevelopment', 'Live release: development', 'Versión en línea: desarrollo'),
  // Id of the domain that is the main address.
  pointer('primaryDomain', 'Main address', 'Dirección principal'),
  {
    name: 'buildLog',
    type: 'json',
    access: adminWritten,
    defaultValue: [],
    label: { en: 'Build log', es: 'Registro de creación' },
    admin: { readOnly: true },
  },
]

/** Sites ("apps"): made from a template, dressed by a brand profile, put online by releases. */
export const sites: CollectionConfig = {
  slug: 'sites',
  labels: {
    singular: { en: 'Site', es: 'Sitio' },
    plural: { en: 'Sites', es: 'Sitios' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.sites,
    defaultColumns: ['name', 'slug', 'status', 'updatedAt'],
    description: {
      en: 'Each site has its pages, navigation and address.',
      es: 'Cada sitio tiene sus páginas, su navegación y su dirección.',
    },
  },
  access: tenantAccess('sites'),
  disableDuplicate: true,
  hooks: {
    beforeChange: [limitCount('sites'), markReady, sealSitePassword],
    afterChange: [markSite],
    beforeDelete: [deleteSiteDocuments],
  },
  fields: [
    tenantField(),
    nameField(),
    slugField({
      unique: true,
      reserved: RESERVED_HOST_LABELS,
      description: {
        en: 'First part of the site’s address. No two sites of the platform share one.',
        es: 'Primera parte de la dirección del sitio. Única en toda la plataforma.',
      },
    }),
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'creating',
      index: true,
      access: adminWritten,
      label: { en: 'Status', es: 'Estado' },
      admin: { position: 'sidebar', readOnly: true },
      options: [
        { value: 'creating', label: { en: 'Being created', es: 'Creándose' } },
        { value: 'ready', label: { en: 'Ready', es: 'Listo' } },
        { value: 'failed', label: { en: 'Failed', es: 'Fallido' } },
      ],
    },
    {
      name: 'brandProfile',
      type: 'relationship',
      relationTo: 'brand-profiles',
      index: true,
      label: { en: 'Brand profile', es: 'Perfil de marca' },
      admin: { position: 'sidebar' },
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: { en: 'Navigation and settings', es: 'Navegación y ajustes' },
          fields: [navigation, settings, delivery],
        },
        {
          name: 'style',
          label: { en: 'Look', es: 'Aspecto' },
          description: {
            en: 'Changes to the brand’s look for this site only.',
            es: 'Cambios al aspecto de la marca solo para este sitio.',
          },
          fields: brandStyleFields(),
        },
        {
          label: { en: 'Template', es: 'Plantilla' },
          fields: [
            {
              name: 'template',
              type: 'group',
              label: { en: 'Made from', es: 'Creado a partir de' },
              access: { update: adminWritten.update },
              fields: [
                {
                  // Not `id`: SQL makes no column of that name in a group.
                  name: 'slug',
                  type: 'text',
                  index: true,
                  label: { en: 'Template', es: 'Plantilla' },
                },
                { name: 'version', type: 'text', label: { en: 'Version', es: 'Versión' } },
              ],
            },
            {
              name: 'templateVariables',
              type: 'json',
              label: { en: 'Answers to its questions', es: 'Respuestas a sus preguntas' },
            },
          ],
        },
        { label: { en: 'State', es: 'Estado' }, fields: state },
      ],
    },
  ],
}
