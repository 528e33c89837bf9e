import type { CollectionConfig } from 'payload'
import { systemCollection } from './systemCollection'

/**
 * First answers to requests with an `Idempotency-Key`. Read and written by the API's own code only,
 * past access control. Every field is one column, so that a claim is a conditional write.
 */
export const idempotencyKeys: CollectionConfig = systemCollection({
  slug: 'idempotency-keys',
  labels: {
    singular: { en: 'Idempotency key', es: 'Clave de idempotencia' },
    plural: { en: 'Idempotency keys', es: 'Claves de idempotencia' },
  },
  fields: [
    // SHA-256 of actor, method, path and the key that was sent.
    { name: 'scope', type: 'text', required: true, unique: true, index: true },
    // SHA-256 of what was asked; another request with the same key is refused.
    { name: 'requestHash', type: 'text', required: true },
    { name: 'state', type: 'text', required: true },
    // Fencing token: grows with every claim.
    { name: 'claimToken', type: 'number', required: true },
    { name: 'claimedUntil', type: 'date' },
    { name: 'expiresAt', type: 'date', index: true },
    { name: 'response', type: 'json' },
  ],
})
