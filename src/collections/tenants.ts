import type { CollectionConfig } from 'payload'
import { tenantsAccess } from './access/tenantsAccess'
import { adminWritten, systemWritten } from './access/fieldAccess'
import { GROUPS } from './groups'
import { slugField } from './fields/slug'
import { deleteTenantDocuments } from './hooks/deleteTenantDocuments'
import { aiField } from './fields/ai'
import { sealModelKey } from './hooks/sealModelKey'
import { measureUsage } from './hooks/measureUsage'
import { validateCurrency, validateLocale, validateTimeZone } from './fields/international'
import { nameField } from './fields/name'

/** The organisations that share the platform. Everything else belongs to one of them. */
export const tenants: CollectionConfig = {
  slug: 'tenants',
  labels: {
    singular: { en: 'Tenant', es: 'Organización' },
    plural: { en: 'Tenants', es: 'Organizaciones' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.platform,
    defaultColumns: ['name', 'slug', 'status', 'plan', 'updatedAt'],
    description: {
      en: 'A company or team with its own sites, members and brand.',
      es: 'Una empresa o equipo con sus propios sitios, miembros y marca.',
    },
  },
  access: tenantsAccess,
  disableDuplicate: true,
  hooks: {
    beforeChange: [sealModelKey],
    afterRead: [measureUsage],
    beforeDelete: [deleteTenantDocuments],
  },
  fields: [
    nameField(),
    slugField({
      unique: true,
      access: adminWritten,
      description: {
        en: 'Short name in addresses. Cannot be shared by two tenants.',
        es: 'Nombre corto en las direcciones. No puede repetirse.',
      },
    }),
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'active',
      index: true,
      access: adminWritten,
      label: { en: 'Status', es: 'Estado' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Suspended: sites answer 503, members and API keys can only read.',
          es: 'Suspendida: los sitios responden 503; miembros y claves solo pueden leer.',
        },
      },
      options: [
        { value: 'active', label: { en: 'Active', es: 'Activa' } },
        { value: 'suspended', label: { en: 'Suspended', es: 'Suspendida' } },
      ],
    },
    {
      name: 'schedulesStopped',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Stop all schedules', es: 'Detener las programaciones' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Runs that come due meanwhile are left out, not made up for.',
          es: 'Lo que venza mientras tanto se omite; no se recupera.',
        },
      },
    },
    {
      name: 'plan',
      type: 'select',
      required: true,
      defaultValue: 'free',
      access: adminWritten,
      label: { en: 'Plan', es: 'Plan' },
      admin: { position: 'sidebar' },
      options: [
        { value: 'free', label: { en: 'Free', es: 'Gratuito' } },
        { value: 'pro', label: 'Pro' },
        { value: 'business', label: { en: 'Business', es: 'Empresa' } },
      ],
    },
    {
      name: 'settings',
      type: 'group',
      label: { en: 'Settings', es: 'Ajustes' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'timeZone',
              type: 'text',
              defaultValue: 'UTC',
              validate: validateTimeZone,
              label: { en: 'Time zone', es: 'Zona horaria' },
              admin: { description: 'IANA: Europe/Madrid, America/New_York, UTC…' },
            },
            {
              name: 'currency',
              type: 'text',
              defaultValue: 'USD',
              validate: validateCurrency,
              label: { en: 'Currency', es: 'Moneda' },
              admin: { description: 'ISO 4217: USD, EUR, MXN…' },
            },
          ],
        },
        {
          name: 'locales',
          type: 'text',
          hasMany: true,
          defaultValue: ['en'],
          validate: (value: unknown) => {
            for (const locale of Array.isArray(value) ? value : []) {
              const result = validateLocale(locale)
              if (result !== true) return result
            }
            return true
          },
          label: { en: 'Languages', es: 'Idiomas' },
          admin: {
            description: {
              en: 'BCP 47 tags, the main language first: en, es-MX, de…',
              es: 'Etiquetas BCP 47, primero el idioma principal: en, es-MX, de…',
            },
          },
        },
      ],
    },
    {
      name: 'limits',
      type: 'group',
      access: adminWritten,
      label: { en: 'Limits', es: 'Límites' },
      admin: {
        description: {
          en: 'Empty means the default of the plan; 0 means none allowed.',
          es: 'Vacío: el valor del plan; 0: no se permite ninguno.',
        },
      },
      fields: [
        { name: 'sites', type: 'number', min: 0, label: { en: 'Sites', es: 'Sitios' } },
        {
          name: 'pages',
          type: 'number',
          min: 0,
          label: { en: 'Pages, all sites', es: 'Páginas, todos los sitios' },
        },
        {
          name: 'storageBytes',
          type: 'number',
          min: 0,
          label: { en: 'Storage (bytes)', es: 'Almacenamiento (bytes)' },
        },
        {
          name: 'deploymentsPerDay',
          type: 'number',
          min: 0,
          label: { en: 'Deployments a day', es: 'Despliegues al día' },
        },
        {
          name: 'aiBudgetUsd',
          type: 'number',
          min: 0,
          label: {
            en: 'Platform’s language model (USD a month)',
            es: 'Modelo de la plataforma (USD al mes)',
          },
        },
      ],
    },
    aiField(),
    {
      name: 'usage',
      type: 'group',
      access: systemWritten,
      label: { en: 'Usage', es: 'Uso' },
      admin: { readOnly: true },
      fields: [
        { name: 'sites', type: 'number', virtual: true, label: { en: 'Sites', es: 'Sitios' } },
        { name: 'pages', type: 'number', virtual: true, label: { en: 'Pages', es: 'Páginas' } },
        {
          name: 'storageBytes',
          type: 'number',
          virtual: true,
          label: { en: 'Storage (bytes)', es: 'Almacenamiento (bytes)' },
        },
      ],
    },
  ],
}
