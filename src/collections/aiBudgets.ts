import type { CollectionConfig } from 'payload'
import { systemCollection } from './systemCollection'

/**
 * What a tenant has spent on language models in a month, and what running calls have reserved. Read and
 * written by the API's own code only, past access control. One row a tenant and month, every field one
 * column, so that a reservation is a conditional write.
 */
export const aiBudgets: CollectionConfig = systemCollection({
  slug: 'ai-budgets',
  labels: {
    singular: { en: 'Budget of language models', es: 'Presupuesto de modelos' },
    plural: { en: 'Budgets of language models', es: 'Presupuestos de modelos' },
  },
  fields: [
    // `<tenant>|<yyyy-mm>|<platform or own>`.
    { name: 'scope', type: 'text', required: true, unique: true, index: true },
    { name: 'tenantId', type: 'text', required: true, index: true },
    // Millionths of a US dollar.
    { name: 'spent', type: 'number', required: true },
    // Id → { micros, expiresAt }.
    { name: 'reservations', type: 'json' },
    // Grows with every write; a write that names an older one changes nothing.
    { name: 'version', type: 'number', required: true },
  ],
})
