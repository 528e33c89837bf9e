import type { CollectionConfig } from 'payload'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { siteField } from './fields/site'
import { environmentField } from './fields/environment'

/**
 * Builds of sites. Written by the deploy job only, with conditional writes: every field is one column,
 * so that `payload.db.updateOne({ where, options: { atomic: true } })` can state what it expects.
 */
export const releases: CollectionConfig = {
  slug: 'releases',
  labels: {
    singular: { en: 'Release', es: 'Versión' },
    plural: { en: 'Releases', es: 'Versiones' },
  },
  admin: {
    useAsTitle: 'id',
    group: GROUPS.sites,
    defaultColumns: ['site', 'environment', 'status', 'createdAt'],
    description: {
      en: 'Every deployment of a site, with its log.',
      es: 'Cada despliegue de un sitio, con su registro.',
    },
  },
  access: tenantAccess('releases'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    tenantField(),
    siteField(),
    { ...environmentField(), index: true },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      index: true,
      label: { en: 'Status', es: 'Estado' },
      options: [
        { value: 'pending', label: { en: 'Pending', es: 'Pendiente' } },
        { value: 'building', label: { en: 'Building', es: 'Construyendo' } },
        { value: 'deploying', label: { en: 'Deploying', es: 'Desplegando' } },
        { value: 'active', label: { en: 'Active', es: 'Activa' } },
        { value: 'failed', label: { en: 'Failed', es: 'Fallida' } },
        { value: 'rolled_back', label: { en: 'Rolled back', es: 'Revertida' } },
        { value: 'superseded', label: { en: 'Superseded', es: 'Sustituida' } },
        { value: 'cancelled', label: { en: 'Cancelled', es: 'Cancelada' } },
      ],
    },
    {
      name: 'digest',
      type: 'text',
      index: true,
      label: { en: 'SHA-256 of the manifest', es: 'SHA-256 del manifiesto' },
    },
    {
      name: 'log',
      type: 'json',
      defaultValue: [],
      label: { en: 'Log', es: 'Registro' },
      admin: {
        description: 'at, level, message, page?, block?, field?',
      },
    },
    {
      name: 'steps',
      type: 'json',
      label: { en: 'Steps', es: 'Pasos' },
      admin: { description: 'step, state, startedAt?, endedAt?, detail?' },
    },
    {
      // manual | schedule | publish | promote | retry
      name: 'trigger',
      type: 'text',
      label: { en: 'Started because of', es: 'Iniciada por' },
    },
    {
      name: 'promotedFrom',
      type: 'text',
      index: true,
      label: { en: 'Promoted from', es: 'Promovida desde' },
    },
    {
      name: 'basedOn',
      type: 'text',
      label: { en: 'Release before it', es: 'Versión anterior' },
    },
    {
      name: 'operation',
      type: 'text',
      index: true,
      label: { en: 'Operation', es: 'Operación' },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Started by', es: 'Iniciado por' },
    },
    {
      name: 'createdByKey',
      type: 'relationship',
      relationTo: 'api-keys',
      label: { en: 'Started with the key', es: 'Iniciado con la clave' },
    },
    {
      name: 'activatedAt',
      type: 'date',
      index: true,
      label: { en: 'Live since', es: 'En línea desde' },
    },
    {
      name: 'requestedAt',
      type: 'date',
      index: true,
      label: { en: 'Asked for', es: 'Solicitada' },
    },
    {
      name: 'supersededBy',
      type: 'text',
      label: { en: 'Superseded by', es: 'Sustituida por' },
    },
    {
      name: 'built',
      type: 'text',
      label: { en: 'Rendered so far', es: 'Generado hasta ahora' },
    },
    {
      name: 'stats',
      type: 'json',
      label: { en: 'Figures', es: 'Cifras' },
    },
    {
      name: 'brandVersion',
      type: 'text',
      label: { en: 'Version of the brand profile', es: 'Versión del perfil de marca' },
    },
  ],
}
