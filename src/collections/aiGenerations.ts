import type { CollectionConfig, Field } from 'payload'
import { AI_KINDS } from '../core/ai/kinds'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

const readOnly = { readOnly: true } as const

const number = (name: string, label: Record<string, string>, description?: string): Field => ({
  name,
  type: 'number',
  label,
  admin: { ...readOnly, ...(description ? { description } : {}) },
})

/** What was asked of language models: who, which, how much. Neither prompts nor answers are kept. */
export const aiGenerations: CollectionConfig = {
  slug: 'ai-generations',
  labels: {
    singular: { en: 'Generation', es: 'Generación' },
    plural: { en: 'Generations', es: 'Generaciones' },
  },
  admin: {
    useAsTitle: 'kind',
    group: GROUPS.brand,
    defaultColumns: [
      'createdAt',
      'kind',
      'state',
      'generator',
      'inputTokens',
      'outputTokens',
      'costMicros',
      'brandProfile',
      'user',
    ],
    listSearchableFields: ['kind', 'generator', 'document', 'promptHash'],
    description: {
      en: 'What language models wrote for this tenant, and what it cost.',
      es: 'Lo que los modelos han escrito para esta organización y lo que ha costado.',
    },
  },
  access: tenantAccess('ai-generations'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    tenantField(),
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      options: AI_KINDS.map((kind) => ({ value: kind, label: kind })),
      label: { en: 'Kind', es: 'Tipo' },
      admin: readOnly,
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: [
        { value: 'done', label: { en: 'Done', es: 'Hecha' } },
        { value: 'failed', label: { en: 'Failed', es: 'Fallida' } },
      ],
      label: { en: 'State', es: 'Estado' },
      admin: readOnly,
    },
    {
      name: 'error',
      type: 'text',
      label: { en: 'Problem', es: 'Problema' },
      admin: readOnly,
    },
    {
      name: 'generator',
      type: 'text',
      required: true,
      index: true,
      label: { en: 'Written by', es: 'Escrito por' },
      admin: readOnly,
    },
    {
      name: 'document',
      type: 'text',
      index: true,
      label: { en: 'For the document', es: 'Para el documento' },
      admin: {
        ...readOnly,
        description: {
          en: 'Collection and id, where it was asked for in the builder.',
          es: 'Colección e id, si se pidió en el constructor.',
        },
      },
    },
    number('inputTokens', { en: 'Input tokens', es: 'Tokens de entrada' }),
    number('outputTokens', { en: 'Output tokens', es: 'Tokens de salida' }),
    number(
      'costMicros',
      { en: 'Cost', es: 'Coste' },
      'Millionths of a US dollar. Empty: no price is known.',
    ),
    number('durationMs', { en: 'Duration (ms)', es: 'Duración (ms)' }),
    {
      name: 'repaired',
      type: 'checkbox',
      label: { en: 'After a repair', es: 'Tras una corrección' },
      admin: readOnly,
    },
    {
      name: 'seed',
      type: 'text',
      label: { en: 'Seed', es: 'Semilla' },
      admin: readOnly,
    },
    {
      name: 'promptHash',
      type: 'text',
      required: true,
      label: { en: 'Hash of the prompt', es: 'Huella de la petición' },
      admin: readOnly,
    },
    {
      name: 'brandProfile',
      type: 'relationship',
      relationTo: 'brand-profiles',
      label: { en: 'Brand profile', es: 'Perfil de marca' },
      admin: readOnly,
    },
    {
      name: 'brandVersion',
      type: 'text',
      label: { en: 'Version of the brand profile', es: 'Versión del perfil' },
      admin: readOnly,
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Asked by', es: 'Pedida por' },
      admin: readOnly,
    },
    {
      name: 'apiKey',
      type: 'relationship',
      relationTo: 'api-keys',
      label: { en: 'Asked with the key', es: 'Pedida con la clave' },
      admin: readOnly,
    },
  ],
}
