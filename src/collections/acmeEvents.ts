import type { CollectionConfig } from 'payload'
import { systemCollection } from './systemCollection'

/** What was asked of authorities: their limits are counted from it. */
export const acmeEvents: CollectionConfig = systemCollection({
  slug: 'acme-events',
  labels: {
    singular: { en: 'Request to an authority', es: 'Petición a una autoridad' },
    plural: { en: 'Requests to authorities', es: 'Peticiones a autoridades' },
  },
  fields: [
    { name: 'directory', type: 'text', required: true, index: true },
    // order | renewal | failure | issued
    { name: 'kind', type: 'text', required: true, index: true },
    { name: 'host', type: 'text', required: true, index: true },
    { name: 'registeredDomain', type: 'text', required: true, index: true },
    // Of the sorted names.
    { name: 'namesDigest', type: 'text', index: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'detail', type: 'text' },
  ],
})
