import type { Field, FlattenedField, SanitizedConfig } from 'payload'

/** What Payload's GraphQL makes of a select's value, and what GraphQL takes as the name of one. */
const UNNAMEABLE = /[^\w .\-/+,()'[\]]/

const hasUnnameableValue = (field: Field | FlattenedField): boolean =>
  field.type === 'select' &&
  field.options.some((option) =>
    UNNAMEABLE.test(typeof option === 'string' ? option : String(option.value)),
  )

// The stored values and their validation stay those of the real config: only the type in the schema changes.
const asText = <One extends Field | FlattenedField>(field: One): One =>
  hasUnnameableValue(field)
    ? ({
        name: (field as { name: string }).name,
        type: 'text',
        hasMany: (field as { hasMany?: boolean }).hasMany,
        required: (field as { required?: boolean }).required,
      } as One)
    : field

/**
 * The config that the GraphQL schema is built from. Enums of GraphQL cannot hold values such as
 * `sites:read`, and one of them would fail the whole schema: such selects are texts in it.
 */
export const graphqlConfig = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) => ({
    ...collection,
    fields: collection.fields.map(asText),
    flattenedFields: collection.flattenedFields.map(asText),
  })),
})
