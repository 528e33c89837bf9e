import type { CollectionConfig, PayloadRequest } from 'payload'
import { manifestIssues } from '../core/template/manifestSchema'
import { actorOf } from '../core/tenancy/actorOf'
import { adminWritten } from './access/fieldAccess'
import { templatesAccess } from './access/templatesAccess'
import { GROUPS } from './groups'
import { refuseTakenTemplate } from './hooks/refuseTakenTemplate'
import { nameField } from './fields/name'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const SEMVER = /^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/

/** What sites are made from. Bundled ones are synchronised from disk when the server starts. */
export const templates: CollectionConfig = {
  slug: 'templates',
  labels: {
    singular: { en: 'Template', es: 'Plantilla' },
    plural: { en: 'Templates', es: 'Plantillas' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.sites,
    defaultColumns: ['name', 'slug', 'version', 'source'],
    description: {
      en: 'Complete sites to start from: pages, navigation and look.',
      es: 'Sitios completos para empezar: páginas, navegación y aspecto.',
    },
  },
  access: templatesAccess,
  indexes: [{ fields: ['slug', 'tenant', 'version'], unique: true }],
  hooks: { beforeChange: [refuseTakenTemplate] },
  fields: [
    nameField(),
    {
      name: 'slug',
      type: 'text',
      required: true,
      index: true,
      maxLength: 80,
      label: { en: 'Template id', es: 'Id de la plantilla' },
      validate: (value: unknown) =>
        typeof value === 'string' && ID.test(value)
          ? true
          : 'Use lower-case letters, digits and single hyphens.',
    },
    {
      name: 'version',
      type: 'text',
      required: true,
      label: { en: 'Version', es: 'Versión' },
      validate: (value: unknown) =>
        typeof value === 'string' && SEMVER.test(value) ? true : 'Give a version such as 1.0.0.',
    },
    {
      name: 'source',
      type: 'select',
      required: true,
      defaultValue: 'tenant',
      index: true,
      access: adminWritten,
      label: { en: 'Source', es: 'Origen' },
      admin: { position: 'sidebar' },
      options: [
        { value: 'bundled', label: { en: 'Bundled', es: 'Incluida' } },
        { value: 'tenant', label: { en: 'Tenant', es: 'Organización' } },
      ],
    },
    {
      name: 'tenant',
      type: 'relationship',
      relationTo: 'tenants',
      index: true,
      label: { en: 'Tenant', es: 'Organización' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Empty: for every tenant.',
          es: 'Vacío: para todas las organizaciones.',
        },
      },
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        value || !req.user || actorOf(req.user).kind === 'admin'
          ? true
          : 'Choose the tenant the template is for.',
    },
    {
      name: 'summary',
      type: 'textarea',
      maxLength: 400,
      label: { en: 'Summary', es: 'Resumen' },
    },
    {
      name: 'category',
      type: 'text',
      index: true,
      maxLength: 60,
      label: { en: 'Category', es: 'Categoría' },
    },
    {
      name: 'manifest',
      type: 'json',
      required: true,
      label: { en: 'Manifest', es: 'Manifiesto' },
      validate: (value: unknown) => {
        const [issue] = manifestIssues(value)
        return issue
          ? `The manifest is not right at "${issue.pointer || '/'}": ${issue.message}`
          : true
      },
    },
    {
      name: 'digest',
      type: 'text',
      label: { en: 'SHA-256 of the manifest', es: 'SHA-256 del manifiesto' },
      access: adminWritten,
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
}
