import type { CollectionConfig } from 'payload'
import { STEP_STATES } from '../core/workflow/states'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

const LABELS: Record<(typeof STEP_STATES)[number], { en: string; es: string }> = {
  running: { en: 'Running', es: 'En curso' },
  suspended: { en: 'Waiting', es: 'En espera' },
  done: { en: 'Done', es: 'Hecho' },
  failed: { en: 'Failed', es: 'Fallido' },
  superseded: { en: 'Done anew', es: 'Repetido' },
  cancelled: { en: 'Cancelled', es: 'Cancelado' },
}

/** One attempt at one step of a run: what went in, what came out, what it cost. */
export const agentSteps: CollectionConfig = {
  slug: 'agent-steps',
  labels: {
    singular: { en: 'Step', es: 'Paso' },
    plural: { en: 'Steps', es: 'Pasos' },
  },
  // They are shown with their run.
  admin: { useAsTitle: 'key', group: GROUPS.agents, hidden: true },
  access: tenantAccess('agent-steps'),
  defaultSort: 'createdAt',
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
    { name: 'key', type: 'text', required: true, index: true, label: { en: 'Key', es: 'Clave' } },
    { name: 'step', type: 'text', required: true, label: { en: 'Step', es: 'Paso' } },
    { name: 'does', type: 'text', label: { en: 'Does', es: 'Hace' } },
    { name: 'attempt', type: 'number', required: true, label: { en: 'Attempt', es: 'Intento' } },
    // Run, key and attempt: of two workers that begin the same, one fails.
    {
      name: 'uniqueKey',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      hidden: true,
      access: { read: nobody },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: { en: 'State', es: 'Estado' },
      options: STEP_STATES.map((value) => ({ value, label: LABELS[value] })),
    },
    { name: 'agent', type: 'text', label: { en: 'Agent', es: 'Agente' } },
    { name: 'inputs', type: 'json', label: { en: 'Given', es: 'Entrada' } },
    { name: 'output', type: 'json', label: { en: 'Came out', es: 'Salida' } },
    { name: 'error', type: 'json', label: { en: 'Error', es: 'Error' } },
    { name: 'log', type: 'json', label: { en: 'Log', es: 'Registro' } },
    { name: 'usage', type: 'json', label: { en: 'Used', es: 'Consumo' } },
    { name: 'reserved', type: 'json', hidden: true, access: { read: nobody } },
    { name: 'costMicros', type: 'number', label: { en: 'Cost', es: 'Coste' } },
    { name: 'model', type: 'text', label: { en: 'Written by', es: 'Escrito por' } },
    { name: 'promptHash', type: 'text', label: { en: 'Hash of the prompt', es: 'Huella' } },
    {
      name: 'brandVersion',
      type: 'text',
      label: { en: 'Version of the brand profile', es: 'Versión del perfil' },
    },
    { name: 'reviewer', type: 'text', label: { en: 'Decided by', es: 'Decidido por' } },
    { name: 'waitUntil', type: 'date', label: { en: 'Goes on at', es: 'Continúa el' } },
    // Of the worker that is at it: a write of another one changes nothing.
    { name: 'token', type: 'text', hidden: true, access: { read: nobody } },
    { name: 'startedAt', type: 'date', label: { en: 'Begun', es: 'Inicio' } },
    { name: 'finishedAt', type: 'date', label: { en: 'Ended', es: 'Fin' } },
  ],
}
