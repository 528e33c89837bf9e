import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { JsonSchema } from '../blocks/jsonSchemaFields'
import type { FieldIssue } from '../errors'
import { isRecord, unsafeJsonIssues } from '../template/jsonTree'

/** Most problems told of one answer: a model mends the first ones best. */
const MOST = 20

const compiled = new WeakMap<JsonSchema, ValidateFunction>()

/** What an untrusted value breaks of a JSON Schema; a schema that is kept is compiled once. */
export const schemaIssues = (schema: JsonSchema, value: unknown): FieldIssue[] => {
  const unsafe = unsafeJsonIssues(value)
  if (unsafe.length > 0) return unsafe.slice(0, MOST)
  const validate = compiled.get(schema) ?? compile(schema)
  if (validate(value)) return []
  return (validate.errors ?? []).slice(0, MOST).map(toIssue)
}

const compile = (schema: JsonSchema): ValidateFunction => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    allowUnionTypes: true,
    inlineRefs: false,
    discriminator: true,
  })
  ;(addFormats as unknown as (instance: Ajv2020) => void)(ajv)
  const validate = ajv.compile(discriminated(schema) as JsonSchema)
  compiled.set(schema, validate)
  return validate
}

/**
 * A choice among blocks asks `blockType` first: `anyOf` would tell of every block why the value is not
 * that one.
 */
const discriminated = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(discriminated)
  if (!isRecord(schema)) return schema
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, discriminated(value)]),
  )
  const { anyOf, ...rest } = copy
  return Array.isArray(anyOf) && anyOf.length > 0 && anyOf.every(isBlockRef)
    ? {
        ...rest,
        type: 'object',
        required: ['blockType'],
        discriminator: { propertyName: 'blockType' },
        oneOf: anyOf,
      }
    : copy
}

const isBlockRef = (schema: unknown): boolean =>
  isRecord(schema) && typeof schema.$ref === 'string' && schema.$ref.startsWith('#/$defs/')

const toIssue = ({ instancePath, keyword, params, message }: ErrorObject): FieldIssue => ({
  pointer: instancePath,
  message:
    keyword === 'discriminator'
      ? 'must say with "blockType" which of the blocks that may stand here it is'
      : keyword === 'additionalProperties'
        ? `has the unknown key "${String(params.additionalProperty)}"`
        : keyword === 'enum'
          ? `must be one of ${(params.allowedValues as unknown[]).slice(0, 12).join(', ')}`
          : (message ?? 'is not valid'),
})
