import type { CollectionConfig } from 'payload'
import { setUpdatedBy } from '../hooks/setUpdatedBy'
import { updatedByField } from './updatedByField'

/** A collection whose documents and versions say who saved them. */
export const withAuthors = (collection: CollectionConfig, users: string): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, updatedByField(users)],
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), setUpdatedBy(users)],
  },
})
