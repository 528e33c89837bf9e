import type { CollectionConfig, Field } from 'payload'
import { ROLE_NAMES, ROLES } from '../core/agents/roles'
import { TOOL_LABELS } from '../core/agents/toolLabels'
import { TOOL_NAMES } from '../core/agents/toolNames'
import { budgetSchema } from '../core/workflow/team'
import { tenantAccess } from './access/tenantAccess'
import { jsonBySchema } from './fields/jsonBySchema'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { nameField } from './fields/name'

const model: Field = {
  type: 'row',
  fields: [
    {
      name: 'model',
      type: 'text',
      maxLength: 200,
      label: { en: 'Model', es: 'Modelo' },
      admin: {
        width: '50%',
        description: {
          en: 'Of the tenant’s provider. Empty: the tenant’s own choice.',
          es: 'Del proveedor de la organización. Vacío: el que esta tenga elegido.',
        },
      },
    },
    {
      name: 'temperature',
      type: 'number',
      min: 0,
      max: 2,
      label: { en: 'Temperature', es: 'Temperatura' },
      admin: {
        width: '50%',
        step: 0.1,
        description: {
          en: '0: always alike. Empty: as the model comes.',
          es: '0: siempre igual. Vacío: el valor del modelo.',
        },
      },
    },
  ],
}

/** A tenant's own agents: what they are for, what they may use. Those of the house are code. */
export const agents: CollectionConfig = {
  slug: 'agents',
  labels: {
    singular: { en: 'Agent', es: 'Agente' },
    plural: { en: 'Agents', es: 'Agentes' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.agents,
    defaultColumns: ['name', 'role', 'tools', 'updatedAt'],
    description: {
      en: 'Agents of your own, beside the ten that are built in.',
      es: 'Agentes propios, además de los diez incluidos.',
    },
  },
  access: tenantAccess('agents'),
  defaultSort: '-createdAt',
  fields: [
    tenantField(),
    nameField(),
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'copywriter',
      label: { en: 'Role', es: 'Función' },
      options: ROLE_NAMES.map((value) => ({ value, label: ROLES[value].label })),
      admin: {
        description: {
          en: 'What it is told first. Yours is said beside it.',
          es: 'Lo primero que se le dice. Lo suyo se añade.',
        },
      },
    },
    {
      name: 'goal',
      type: 'textarea',
      maxLength: 1000,
      label: { en: 'Goal', es: 'Objetivo' },
    },
    {
      name: 'instructions',
      type: 'textarea',
      maxLength: 8000,
      label: { en: 'Instructions', es: 'Instrucciones' },
      admin: { rows: 8 },
    },
    {
      name: 'tools',
      type: 'select',
      hasMany: true,
      label: { en: 'Tools it is allowed', es: 'Herramientas permitidas' },
      options: TOOL_NAMES.map((value) => ({ value, label: TOOL_LABELS[value] })),
    },
    model,
    jsonBySchema({
      name: 'budget',
      schema: budgetSchema,
      label: { en: 'Budget in a run', es: 'Presupuesto por ejecución' },
      admin: {
        description: {
          en: 'tokens, costUsd, seconds, steps. Empty: that of the run alone.',
          es: 'tokens, costUsd, seconds, steps. Vacío: solo el de la ejecución.',
        },
      },
    }),
  ],
}
