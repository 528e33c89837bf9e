import type { CollectionConfig, Field } from 'payload'
import { PUSH_STATES, type PushState } from '../core/targets/targetKinds'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

const LABELS: Record<PushState, { en: string; es: string }> = {
  queued: { en: 'Queued', es: 'En cola' },
  planning: { en: 'Planning', es: 'Planificando' },
  uploading: { en: 'Uploading', es: 'Subiendo' },
  activating: { en: 'Going live', es: 'Activando' },
  live: { en: 'Live', es: 'En línea' },
  superseded: { en: 'Superseded', es: 'Sustituido' },
  failed: { en: 'Failed', es: 'Fallido' },
  cancelled: { en: 'Cancelled', es: 'Cancelado' },
  removed: { en: 'Removed', es: 'Retirado' },
}

const text = (name: string, en: string, es: string): Field => ({
  name,
  type: 'text',
  label: { en, es },
})

const json = (name: string, en: string, es: string): Field => ({
  name,
  type: 'json',
  label: { en, es },
})

/** Releases on their way to a target. Written by the job only; every field is one column. */
export const targetPushes: CollectionConfig = {
  slug: 'target-pushes',
  labels: {
    singular: { en: 'Push', es: 'Envío' },
    plural: { en: 'Pushes', es: 'Envíos' },
  },
  admin: {
    useAsTitle: 'id',
    group: GROUPS.sites,
    defaultColumns: ['target', 'release', 'state', 'createdAt'],
    description: {
      en: 'What was sent to targets, and how it ended.',
      es: 'Qué se envió a los destinos y cómo terminó.',
    },
  },
  access: tenantAccess('target-pushes'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    tenantField(),
    {
      name: 'target',
      type: 'relationship',
      relationTo: 'deploy-targets',
      index: true,
      label: { en: 'Target', es: 'Destino' },
    },
    {
      name: 'site',
      type: 'relationship',
      relationTo: 'sites',
      index: true,
      label: { en: 'Site', es: 'Sitio' },
    },
    {
      name: 'release',
      type: 'relationship',
      relationTo: 'releases',
      index: true,
      label: { en: 'Release', es: 'Versión' },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: { en: 'State', es: 'Estado' },
      options: PUSH_STATES.map((value) => ({ value, label: LABELS[value] })),
    },
    // { files, bytes, unchanged, removed, issues }
    json('plan', 'Plan', 'Plan'),
    // { done, total, bytes, step }
    json('progress', 'Progress', 'Progreso'),
    json('log', 'Log', 'Registro'),
    json('error', 'Problem', 'Problema'),
    text('remoteId', 'Id at the target', 'Id en el destino'),
    text('url', 'Address', 'Dirección'),
    text('previewUrl', 'Preview', 'Vista previa'),
    { ...text('operation', 'Operation', 'Operación'), index: true } as Field,
    // What the adapter wrote down to go on from; `detail` of what it pushed.
    { name: 'remote', type: 'json', hidden: true, access: { read: nobody } },
    // `push`: upload and activate. `rollback`: activate what lies there.
    { name: 'intent', type: 'text', hidden: true },
    // Grows with each worker that takes it up: a write with an older one changes nothing.
    { name: 'fence', type: 'number', hidden: true, access: { read: nobody } },
    // On whose access it runs: { collection, id }.
    { name: 'actor', type: 'json', hidden: true, access: { read: nobody } },
    // Of two pushes to a target the one asked for later wins.
    {
      name: 'requestedAt',
      type: 'date',
      index: true,
      label: { en: 'Asked for', es: 'Solicitado' },
    },
    {
      name: 'activatedAt',
      type: 'date',
      index: true,
      label: { en: 'Live since', es: 'En línea desde' },
    },
  ],
}
