import { systemCollection } from './systemCollection'

/**
 * Changes that a site's own deployment is to follow, one row a change. Rows are only added and deleted:
 * people who publish at once never wait for each other.
 */
export const publishMarks = systemCollection({
  slug: 'publish-marks',
  labels: {
    singular: { en: 'Publish mark', es: 'Marca de publicación' },
    plural: { en: 'Publish marks', es: 'Marcas de publicación' },
  },
  fields: [
    // Ids, and no relationships: a mark must not keep anything from being deleted.
    { name: 'siteId', type: 'text', required: true, index: true },
    { name: 'tenantId', type: 'text', required: true, index: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'userId', type: 'text' },
    { name: 'keyId', type: 'text' },
    // What was changed, e.g. `pages/<id>`.
    { name: 'subject', type: 'text' },
  ],
})
