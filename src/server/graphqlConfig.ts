import type { Field, FlattenedField, SanitizedConfig } from 'payload'
import { nameUnknownBlocks } from './nameUnknownBlocks'

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
 * `sites:read`, and one of them would fail the whole schema: such selects are texts in it. Blocks of
 * unknown types have a type, and what a collection cannot do has no mutation.
 */
export const graphqlConfig = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) => ({
    ...collection,
    fields: collection.fields.map(asText),
    flattenedFields: collection.flattenedFields.map(asText),
  })),
  graphQL: {
    ...config.graphQL,
    queries: (graphql, schema) => {
      const { blockTypes } = schema.types as { blockTypes: Record<string, { name: string }> }
      const roots = Object.values(schema.Query.fields).map(({ type }) => type)
      nameUnknownBlocks({ graphql, blockTypes, roots })
      return config.graphQL.queries?.(graphql, schema) ?? {}
    },
    mutations: (graphql, schema) => {
      // Payload's own looks for a field that is there only when addresses are verified.
      for (const { config: one, graphQL } of Object.values(schema.collections))
        if (one.auth && !one.auth.verify && graphQL)
          delete schema.Mutation.fields[`verifyEmail${graphQL.type.name}`]
      return config.graphQL.mutations?.(graphql, schema) ?? {}
    },
  },
})
