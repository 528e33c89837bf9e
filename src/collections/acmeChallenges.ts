import type { CollectionConfig } from 'payload'
import { systemCollection } from './systemCollection'

/** What any front answers an authority with while it looks at a host. */
export const acmeChallenges: CollectionConfig = systemCollection({
  slug: 'acme-challenges',
  labels: {
    singular: { en: 'Challenge', es: 'Reto' },
    plural: { en: 'Challenges', es: 'Retos' },
  },
  fields: [
    // `http-01|<token>`, `tls-alpn-01|<host>`, `self|<token>`.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'host', type: 'text', required: true, index: true },
    { name: 'answer', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
})
