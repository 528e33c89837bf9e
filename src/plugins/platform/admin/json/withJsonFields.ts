import type { CollectionConfig, Field } from 'payload'

const JSON_FIELD = 'tausestack/client#JsonField'

/** Collections whose JSON fields are edited as text, unless a field brings its own component. */
export const withJsonFields = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) => ({ ...collection, fields: collection.fields.map(withText) }))

const withText = (field: Field): Field => {
  if (field.type === 'tabs')
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withText) })),
    }
  if (field.type !== 'json')
    return 'fields' in field ? ({ ...field, fields: field.fields.map(withText) } as Field) : field
  const { components } = field.admin ?? {}
  return { ...field, admin: { ...field.admin, components: { Field: JSON_FIELD, ...components } } }
}
