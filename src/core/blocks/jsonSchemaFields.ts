import type { Field, Option } from 'payload'
import { breakpointOfField } from './breakpoints'
import { richTextSchema } from './jsonSchemaRichText'
import type { SlotAllow } from './fields'
import type { BlockRegistry } from './registry'

export type JsonSchema = Record<string, unknown>

/** `stored`: as a page keeps it. `model`: as a language model fills it. */
export type SchemaMode = 'stored' | 'model'

type FieldsOptions = {
  fields: readonly Field[]
  registry: BlockRegistry
  mode: SchemaMode
  /** Told of the slugs of each slot on the way. */
  onSlot?: (slugs: readonly string[]) => void
}

/** Stands for an upload: a model says what it wants to show, the server finds or draws it. */
const INTENT: JsonSchema = {
  type: 'string',
  maxLength: 200,
  description:
    'What the picture shows, in a few words of the media library. Nothing found: the art.',
}

type ObjectParts = { properties: Record<string, JsonSchema>; required: string[] }

/**
 * Properties of an object with these fields; rows, collapsibles and unnamed groups lie flat. A field is
 * required here when it is in Payload, unless a condition may hide it or a default stands in for it.
 */
export const fieldsSchema = (options: FieldsOptions): ObjectParts => {
  const parts: ObjectParts = { properties: {}, required: [] }
  const add = ({ properties, required }: ObjectParts): void => {
    Object.assign(parts.properties, properties)
    parts.required.push(...required)
  }
  for (const field of options.fields) {
    if (field.type === 'tabs') {
      for (const tab of field.tabs) {
        const inner = fieldsSchema({ ...options, fields: tab.fields })
        if ('name' in tab && tab.name)
          parts.properties[tab.name] = objectSchema({ parts: inner, mode: options.mode })
        else add(inner)
      }
    } else if ('name' in field && field.name) {
      if (options.mode === 'model' && field.type === 'upload' && field.name === 'media')
        parts.properties.intent = INTENT
      const schema = fieldSchema({ ...options, field })
      if (!schema) continue
      parts.properties[field.name] = described(field, schema)
      if (isRequired(field)) parts.required.push(field.name)
    } else if ('fields' in field) add(fieldsSchema({ ...options, fields: field.fields }))
  }
  return parts
}

const isRequired = (field: Field): boolean =>
  'required' in field &&
  field.required === true &&
  !('defaultValue' in field && field.defaultValue !== undefined) &&
  !(field.admin && 'condition' in field.admin && field.admin.condition)

const objectSchema = ({ parts, mode }: { parts: ObjectParts; mode: SchemaMode }): JsonSchema => ({
  type: 'object',
  properties: parts.properties,
  ...(parts.required.length > 0 && { required: parts.required }),
  ...(mode === 'model' && { additionalProperties: false }),
})

/** Stored data holds null for a field that was emptied. */
const orNull = ({
  schema,
  field,
  mode,
}: {
  schema: JsonSchema
  field: Field
  mode: SchemaMode
}): JsonSchema =>
  mode === 'model' || isRequired(field) ? schema : { anyOf: [schema, { type: 'null' }] }

/** `undefined` for what a model does not fill: uploads, and fields without data. */
const fieldSchema = (options: FieldsOptions & { field: Field }): JsonSchema | undefined => {
  const { field, mode } = options
  if (field.type === 'ui' || field.type === 'join') return undefined
  if (field.type === 'upload' && mode === 'model') return undefined
  // Smaller screens are the design's: a model lays out the page once.
  if (mode === 'model' && breakpointOfField(field)) return undefined
  return orNull({ schema: valueSchema(options), field, mode })
}

const valueSchema = (options: FieldsOptions & { field: Field }): JsonSchema => {
  const { field, mode, registry, onSlot } = options
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return many(field, {
        type: 'string',
        ...lengths(field),
        ...(field.type === 'email' && mode === 'model' && { format: 'email' }),
      })
    case 'number':
      return many(field, {
        type: 'number',
        ...(field.min !== undefined && { minimum: field.min }),
        ...(field.max !== undefined && { maximum: field.max }),
      })
    case 'checkbox':
      return { type: 'boolean' }
    case 'date':
      return { type: 'string', format: 'date-time' }
    case 'select':
    case 'radio':
      return many(field, { type: 'string', enum: optionValues(field.options) })
    case 'relationship':
    case 'upload':
      return many(field, relationSchema(mode))
    case 'richText':
      return richTextSchema(mode)
    case 'group':
      return objectSchema({ parts: fieldsSchema({ ...options, fields: field.fields }), mode })
    case 'array': {
      const row = fieldsSchema({ ...options, fields: field.fields })
      if (mode === 'stored') row.properties.id = { type: ['string', 'null'] }
      return { type: 'array', items: objectSchema({ parts: row, mode }), ...rows(field) }
    }
    case 'blocks': {
      const slot = field.custom?.slotAllow as SlotAllow | undefined
      const slugs = slot ? registry.resolveSlot(slot) : field.blocks.map(({ slug }) => slug)
      onSlot?.(slugs)
      return {
        type: 'array',
        // `anyOf` may not be empty: a slot that takes nothing holds nothing.
        items:
          slugs.length > 0 ? { anyOf: slugs.map((slug) => ({ $ref: `#/$defs/${slug}` })) } : false,
        ...rows(field),
      }
    }
    default:
      return {}
  }
}

const described = (field: Field, schema: JsonSchema): JsonSchema => {
  const label = 'label' in field && typeof field.label === 'string' ? field.label : undefined
  const admin = field.admin && 'description' in field.admin ? field.admin.description : undefined
  const fallback =
    'defaultValue' in field && typeof field.defaultValue !== 'function'
      ? field.defaultValue
      : undefined
  return {
    ...schema,
    ...(label && { title: label }),
    ...(typeof admin === 'string' && { description: admin }),
    ...(fallback !== undefined && { default: fallback }),
  }
}

const many = (field: Field, item: JsonSchema): JsonSchema =>
  'hasMany' in field && field.hasMany
    ? { type: 'array', items: item, ...rows(field as { minRows?: number; maxRows?: number }) }
    : item

const lengths = (field: Field & { minLength?: number; maxLength?: number }): JsonSchema => {
  const least = Math.max(field.minLength ?? 0, isRequired(field) ? 1 : 0)
  return {
    ...(least > 0 && { minLength: least }),
    ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
  }
}

const rows = (field: { required?: boolean; minRows?: number; maxRows?: number }): JsonSchema => {
  const least = field.minRows ?? (field.required ? 1 : 0)
  return {
    ...(least > 0 && { minItems: least }),
    ...(field.maxRows !== undefined && { maxItems: field.maxRows }),
  }
}

const optionValues = (options: readonly Option[]): string[] =>
  options.map((option) => (typeof option === 'string' ? option : option.value))

/** A model names a page by its path or key; stored data holds an id or the populated document. */
const relationSchema = (mode: SchemaMode): JsonSchema =>
  mode === 'model'
    ? { type: 'string', minLength: 1 }
    : {
        anyOf: [
          { type: ['string', 'number'] },
          { type: 'object', properties: { id: { type: ['string', 'number'] } } },
        ],
      }
