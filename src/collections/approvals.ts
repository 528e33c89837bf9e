import type { CollectionConfig } from 'payload'
import { APPROVAL_STATES } from '../core/workflow/states'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

const LABELS: Record<(typeof APPROVAL_STATES)[number], { en: string; es: string }> = {
  pending: { en: 'To be decided', es: 'Pendiente' },
  approved: { en: 'Approved', es: 'Aprobada' },
  rejected: { en: 'Rejected', es: 'Rechazada' },
  void: { en: 'Void: it was changed', es: 'Sin efecto: se modificó' },
  cancelled: { en: 'Cancelled', es: 'Cancelada' },
}

/** What a run asks people: bound to its content by a hash, decided once, by one conditional write. */
export const approvals: CollectionConfig = {
  slug: 'approvals',
  labels: {
    singular: { en: 'Approval', es: 'Aprobación' },
    plural: { en: 'Approvals', es: 'Aprobaciones' },
  },
  admin: {
    useAsTitle: 'title',
    group: GROUPS.agents,
    defaultColumns: ['title', 'state', 'round', 'createdAt', 'decidedBy'],
  },
  access: tenantAccess('approvals'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    tenantField(),
    {
      name: 'run',
      type: 'relationship',
      relationTo: 'agent-runs',
      index: true,
      label: { en: 'Run', es: 'Ejecución' },
    },
    { name: 'key', type: 'text', required: true, label: { en: 'Step', es: 'Paso' } },
    { name: 'attempt', type: 'number', required: true, label: { en: 'Attempt', es: 'Intento' } },
    // Run, key and attempt.
    {
      name: 'uniqueKey',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      hidden: true,
      access: { read: nobody },
    },
    { name: 'title', type: 'text', required: true, label: { en: 'Question', es: 'Pregunta' } },
    { name: 'round', type: 'number', label: { en: 'Round', es: 'Ronda' } },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: { en: 'State', es: 'Estado' },
      options: APPROVAL_STATES.map((value) => ({ value, label: LABELS[value] })),
    },
    // What the step asked about, with the documents named; `items` are what people read of it.
    { name: 'content', type: 'json', label: { en: 'Content', es: 'Contenido' } },
    { name: 'items', type: 'json', label: { en: 'Texts', es: 'Textos' } },
    { name: 'before', type: 'json', label: { en: 'Texts before', es: 'Textos anteriores' } },
    {
      name: 'contentHash',
      type: 'text',
      required: true,
      label: { en: 'Hash of the content', es: 'Huella del contenido' },
    },
    { name: 'reason', type: 'textarea', label: { en: 'Reason', es: 'Motivo' } },
    { name: 'edited', type: 'checkbox', label: { en: 'Edited', es: 'Editada' } },
    {
      // `users/<id>`, `api-keys/<id>` or `link/<name>`.
      name: 'decidedBy',
      type: 'text',
      label: { en: 'Decided by', es: 'Decidida por' },
    },
    { name: 'decidedAt', type: 'date', label: { en: 'Decided', es: 'Decidida el' } },
    // On whose access what follows is published: who decided, or who made the link.
    { name: 'authority', type: 'text', hidden: true, access: { read: nobody } },
    // SHA-256 of the link's token, which is known to its holder alone.
    {
      name: 'linkHash',
      type: 'text',
      index: true,
      hidden: true,
      access: { read: nobody },
    },
    { name: 'linkBy', type: 'text', hidden: true, access: { read: nobody } },
    { name: 'linkFor', type: 'text', label: { en: 'Link for', es: 'Enlace para' } },
    {
      name: 'linkExpiresAt',
      type: 'date',
      label: { en: 'Link holds until', es: 'Enlace válido hasta' },
    },
  ],
}
