import type { CollectionConfig } from 'payload'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

/**
 * Durable work ("operations" in the API). Every field is one column of the main table, so that
 * `payload.db.updateOne({ collection, where, data, options: { atomic: true } })` is a conditional write.
 */
export const jobs: CollectionConfig = {
  slug: 'jobs',
  labels: {
    singular: { en: 'Operation', es: 'Operación' },
    plural: { en: 'Operations', es: 'Operaciones' },
  },
  admin: {
    useAsTitle: 'kind',
    group: GROUPS.platform,
    defaultColumns: ['kind', 'state', 'progress', 'error', 'attempts', 'tenant', 'createdAt'],
    listSearchableFields: ['kind', 'subject'],
    description: {
      en: 'What runs in the background, and how it ended.',
      es: 'Lo que se ejecuta en segundo plano y cómo terminó.',
    },
  },
  access: tenantAccess('jobs'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  // For a claim (the heads of each tenant's lines), for what becomes due, and for leases that run out.
  indexes: [
    { fields: ['lane', 'kind', 'position'] },
    { fields: ['state', 'lane', 'runAt'] },
    { fields: ['state', 'leaseUntil'] },
  ],
  fields: [
    // Work of the platform itself (mail, certificates) has no tenant.
    { ...tenantField(), validate: () => true } as ReturnType<typeof tenantField>,
    { name: 'kind', type: 'text', required: true, index: true, label: { en: 'Kind', es: 'Tipo' } },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      label: { en: 'State', es: 'Estado' },
      options: [
        { value: 'queued', label: { en: 'Queued', es: 'En cola' } },
        { value: 'running', label: { en: 'Running', es: 'En curso' } },
        { value: 'suspended', label: { en: 'Waiting', es: 'En espera' } },
        { value: 'succeeded', label: { en: 'Succeeded', es: 'Terminada' } },
        { value: 'failed', label: { en: 'Failed', es: 'Fallida' } },
        { value: 'cancelled', label: { en: 'Cancelled', es: 'Cancelada' } },
        { value: 'superseded', label: { en: 'Superseded', es: 'Reemplazada' } },
      ],
    },
    {
      name: 'payload',
      type: 'json',
      label: { en: 'Input', es: 'Entrada' },
      // May hold answers and addresses that only the job needs.
      access: { read: nobody },
      hidden: true,
    },
    {
      name: 'progress',
      type: 'json',
      label: { en: 'Progress', es: 'Progreso' },
      admin: { description: 'percent, step' },
    },
    { name: 'result', type: 'json', label: { en: 'Result', es: 'Resultado' } },
    { name: 'error', type: 'json', label: { en: 'Error', es: 'Error' } },
    { name: 'runAt', type: 'date', label: { en: 'Not before', es: 'No antes de' } },
    {
      name: 'priority',
      type: 'number',
      defaultValue: 0,
      label: { en: 'Priority', es: 'Prioridad' },
    },
    {
      name: 'attempts',
      type: 'number',
      defaultValue: 0,
      label: { en: 'Attempts', es: 'Intentos' },
    },
    {
      name: 'maxAttempts',
      type: 'number',
      defaultValue: 3,
      label: { en: 'Most attempts', es: 'Máximo de intentos' },
    },
    // Whose turn it is in: the tenant's id while the job may be claimed, empty otherwise. See jobs/line.ts.
    { name: 'lane', type: 'text', hidden: true, access: { read: nobody } },
    // Its place in that line: by priority, then by time. The lowest goes first.
    { name: 'position', type: 'number', hidden: true, access: { read: nobody } },
    // Tenant, kind and key in one column: unique per tenant and kind on both databases.
    {
      name: 'idempotencyKey',
      type: 'text',
      unique: true,
      index: true,
      hidden: true,
      access: { read: nobody },
    },
    {
      name: 'subject',
      type: 'text',
      index: true,
      label: { en: 'About', es: 'Sobre' },
      admin: { readOnly: true },
    },
    { name: 'leaseOwner', type: 'text', hidden: true, access: { read: nobody } },
    // Fencing token: grows with every claim; a write with an older one changes nothing.
    { name: 'leaseToken', type: 'number', defaultValue: 0, hidden: true, access: { read: nobody } },
    { name: 'leaseUntil', type: 'date', hidden: true, access: { read: nobody } },
    {
      name: 'cancelRequestedAt',
      type: 'date',
      label: { en: 'Cancelling since', es: 'Cancelando desde' },
    },
    { name: 'heartbeatAt', type: 'date', label: { en: 'Last sign of life', es: 'Última señal' } },
    { name: 'finishedAt', type: 'date', index: true, label: { en: 'Ended', es: 'Fin' } },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Started by', es: 'Iniciada por' },
    },
    {
      name: 'apiKey',
      type: 'relationship',
      relationTo: 'api-keys',
      label: { en: 'Started with the key', es: 'Iniciada con la clave' },
    },
  ],
}
