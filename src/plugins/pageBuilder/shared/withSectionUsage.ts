import type { CollectionConfig, Field } from 'payload'

const usageField: Field = {
  name: 'usage',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: 'tausestack/client#SectionUsageField' },
  },
}

/** Tells beside the form of a shared section where it is used, and what is kept from going online. */
export const withSectionUsage = (collection: CollectionConfig): CollectionConfig =>
  collection.slug === 'sections'
    ? { ...collection, fields: [...collection.fields, usageField] }
    : collection
