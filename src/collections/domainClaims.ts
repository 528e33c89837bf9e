import type { CollectionConfig } from 'payload'
import { systemCollection } from './systemCollection'

/**
 * Whose a host name is: one row a name, made by the first who proves it and moved by conditional writes
 * only. After its release it stays with its last tenant until `until`: nobody else may prove it.
 */
export const domainClaims: CollectionConfig = systemCollection({
  slug: 'domain-claims',
  labels: {
    singular: { en: 'Claim to a host name', es: 'Titularidad de un host' },
    plural: { en: 'Claims to host names', es: 'Titularidades de hosts' },
  },
  fields: [
    { name: 'host', type: 'text', required: true, unique: true, index: true },
    { name: 'tenantId', type: 'text', required: true, index: true },
    { name: 'domainId', type: 'text', index: true },
    // held | quarantined
    { name: 'state', type: 'text', required: true, index: true },
    // What its registered name looks like (UTS 39), to find names that could be taken for it.
    { name: 'look', type: 'text', index: true },
    // Of a quarantine: its end.
    { name: 'until', type: 'date', index: true },
  ],
})
