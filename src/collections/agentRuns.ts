import type { CollectionConfig, Field } from 'payload'
import { RUN_STATES, SUSPENSION_REASONS } from '../core/workflow/states'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { deleteRunRecords } from './hooks/deleteRunRecords'

const LABELS: Record<(typeof RUN_STATES)[number], { en: string; es: string }> = {
  queued: { en: 'Queued', es: 'En cola' },
  running: { en: 'Running', es: 'En curso' },
  suspended: { en: 'Waiting', es: 'En espera' },
  succeeded: { en: 'Succeeded', es: 'Terminada' },
  failed: { en: 'Failed', es: 'Fallida' },
  cancelled: { en: 'Cancelled', es: 'Cancelada' },
}

const REASONS: Record<(typeof SUSPENSION_REASONS)[number], { en: string; es: string }> = {
  approval: { en: 'For a person', es: 'A una persona' },
  wait: { en: 'For its hour', es: 'A su hora' },
  budget: { en: 'For more budget', es: 'A más presupuesto' },
}

// What it was begun with, and does not change any more.
const frozen: Field[] = [
  {
    name: 'team',
    type: 'text',
    required: true,
    index: true,
    label: { en: 'Team', es: 'Equipo' },
    admin: {
      description: {
        en: 'Name of a built-in team, or id of one of the tenant’s.',
        es: 'Nombre de un equipo incluido o id de uno propio.',
      },
    },
  },
  { name: 'teamName', type: 'text', label: { en: 'Team’s name', es: 'Nombre del equipo' } },
  { name: 'teamVersion', type: 'text', label: { en: 'Team’s version', es: 'Versión del equipo' } },
  { name: 'definition', type: 'json', required: true, label: { en: 'Steps', es: 'Pasos' } },
  { name: 'brief', type: 'json', required: true, label: { en: 'Brief', es: 'Encargo' } },
  // What its texts follow from, where they are written without a model.
  { name: 'seed', type: 'text', label: { en: 'Seed', es: 'Semilla' } },
  // Of agents of the tenant's own: as they were.
  { name: 'agents', type: 'json', hidden: true, access: { read: nobody } },
  {
    name: 'brandProfile',
    type: 'relationship',
    relationTo: 'brand-profiles',
    label: { en: 'Brand profile', es: 'Perfil de marca' },
  },
  {
    name: 'brandVersion',
    type: 'text',
    label: { en: 'Version of the brand profile', es: 'Versión del perfil' },
  },
  {
    name: 'generator',
    type: 'select',
    options: ['offline'],
    label: { en: 'Written by', es: 'Escrito por' },
  },
]

/** One run of a team. Every field is one column, so that each of its moves is a conditional write. */
export const agentRuns: CollectionConfig = {
  slug: 'agent-runs',
  labels: {
    singular: { en: 'Run', es: 'Ejecución' },
    plural: { en: 'Runs', es: 'Ejecuciones' },
  },
  admin: {
    useAsTitle: 'title',
    group: GROUPS.agents,
    defaultColumns: ['title', 'teamName', 'state', 'costMicros', 'createdAt'],
    listSearchableFields: ['title', 'team'],
  },
  access: tenantAccess('agent-runs'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeDelete: [deleteRunRecords] },
  fields: [
    tenantField(),
    { name: 'title', type: 'text', required: true, label: { en: 'Title', es: 'Título' } },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: { en: 'State', es: 'Estado' },
      options: RUN_STATES.map((value) => ({ value, label: LABELS[value] })),
    },
    {
      name: 'reason',
      type: 'select',
      label: { en: 'Waits', es: 'Espera' },
      options: SUSPENSION_REASONS.map((value) => ({ value, label: REASONS[value] })),
    },
    { name: 'message', type: 'text', label: { en: 'Because', es: 'Motivo' } },
    { name: 'waitUntil', type: 'date', label: { en: 'Goes on at', es: 'Continúa el' } },
    ...frozen,
    { name: 'budget', type: 'json', label: { en: 'Budget', es: 'Presupuesto' } },
    {
      name: 'usage',
      type: 'json',
      label: { en: 'Used', es: 'Consumo' },
      admin: { description: 'inputTokens, outputTokens, costMicros, milliseconds, steps' },
    },
    {
      name: 'costMicros',
      type: 'number',
      label: { en: 'Cost', es: 'Coste' },
      admin: {
        description: { en: 'Millionths of a US dollar.', es: 'Millonésimas de dólar.' },
      },
    },
    {
      name: 'drafts',
      type: 'json',
      label: { en: 'Drafts', es: 'Borradores' },
      admin: { description: 'collection, id, title' },
    },
    { name: 'outputs', type: 'json', label: { en: 'Result', es: 'Resultado' } },
    { name: 'error', type: 'json', label: { en: 'Error', es: 'Error' } },
    { name: 'startedAt', type: 'date', label: { en: 'Begun', es: 'Inicio' } },
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
    // The job that is at it, or will be.
    { name: 'job', type: 'text', index: true, hidden: true, access: { read: nobody } },
    // Grows with whatever may let it go on; a worker that sees another one looks again.
    { name: 'wakes', type: 'number', hidden: true, access: { read: nobody } },
  ],
}
