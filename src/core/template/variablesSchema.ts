import { z } from 'zod'

const NAME = /^[a-z][a-zA-Z0-9]{0,59}$/

/** Field names with a meaning of their own in block data; an answer must not be able to set them. */
const RESERVED = new Set(['constructor', 'prototype', 'blockType', 'id', 'key', 'media', 'page'])

/** Characters a string with a `pattern` may have, at most. */
const MAX_PATTERN_INPUT = 200
const MAX_QUANTIFIERS = 3

const patternProblem = (pattern: string): string | undefined => {
  try {
    new RegExp(pattern, 'u')
  } catch {
    return 'is not a regular expression'
  }
  const bare = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  if (/\)(\*|\+|\{)/.test(bare)) return 'must not repeat a group: it could take for ever to match'
  if ((bare.match(/[*+{]/g) ?? []).length > MAX_QUANTIFIERS)
    return `must not have more than ${MAX_QUANTIFIERS} quantifiers`
  return undefined
}

const name = z
  .string()
  .regex(NAME, 'must be camelCase, letters and digits')
  .refine((value) => !RESERVED.has(value), 'is a reserved name')

const hints = {
  description: z.string().max(300).optional(),
  'x-group': z.string().min(1).max(60).optional(),
  'x-widget': z
    .string()
    .regex(/^[a-z][a-z-]*$/)
    .max(40)
    .optional(),
  'x-placeholder': z.string().max(200).optional(),
}

const annotations = { ...hints, title: z.string().min(1).max(80) }

/** Items of a list are shown under the list's own title. */
const itemAnnotations = { ...hints, title: annotations.title.optional() }

const count = z.number().int().min(0).max(10_000)

const stringShape = z.strictObject({
  type: z.literal('string'),
  default: z.string().optional(),
  enum: z.array(z.string()).min(1).max(100).optional(),
  minLength: count.optional(),
  maxLength: count.optional(),
  pattern: z.string().max(200).optional(),
  format: z.enum(['email', 'uri', 'date', 'hostname']).optional(),
})

const checkPattern = (
  { pattern, maxLength }: z.infer<typeof stringShape>,
  context: z.RefinementCtx,
): void => {
  if (pattern === undefined) return
  const problem = patternProblem(pattern)
  if (problem) context.addIssue({ code: 'custom', path: ['pattern'], message: problem })
  if (maxLength === undefined || maxLength > MAX_PATTERN_INPUT)
    context.addIssue({
      code: 'custom',
      path: ['maxLength'],
      message: `must be given and at most ${MAX_PATTERN_INPUT} beside a pattern`,
    })
}

const numberShape = z.strictObject({
  type: z.enum(['number', 'integer']),
  default: z.number().optional(),
  enum: z.array(z.number()).min(1).max(100).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  multipleOf: z.number().positive().optional(),
})

const stringSchema = stringShape.extend(annotations).superRefine(checkPattern)
const numberSchema = numberShape.extend(annotations)

const booleanSchema = z.strictObject({
  ...annotations,
  type: z.literal('boolean'),
  default: z.boolean().optional(),
})

const scalarSchema = z.discriminatedUnion('type', [stringSchema, numberSchema, booleanSchema])

const rowSchema = z
  .strictObject({
    type: z.literal('object'),
    title: z.string().max(80).optional(),
    properties: z.record(name, scalarSchema),
    required: z.array(z.string()).optional(),
    additionalProperties: z.literal(false),
  })
  .superRefine(({ properties, required = [] }, context) => {
    required.forEach((key, index) => {
      if (!Object.hasOwn(properties, key))
        context.addIssue({
          code: 'custom',
          path: ['required', index],
          message: `"${key}" is not among the properties`,
        })
    })
  })

const listSchema = z.strictObject({
  ...annotations,
  type: z.literal('array'),
  default: z.array(z.unknown()).optional(),
  items: z.discriminatedUnion('type', [
    stringShape.extend(itemAnnotations).superRefine(checkPattern),
    numberShape.extend(itemAnnotations),
    rowSchema,
  ]),
  minItems: count.optional(),
  maxItems: count.max(200).optional(),
  uniqueItems: z.boolean().optional(),
})

const variableSchema = z
  .discriminatedUnion('type', [stringSchema, numberSchema, booleanSchema, listSchema])
  .refine((schema) => schema.default !== undefined, {
    path: ['default'],
    message: 'is required: a template must work without any answer',
  })

export type TemplateVariable = z.infer<typeof variableSchema>

/**
 * The schema of `manifest.variables`: a closed subset of JSON Schema 2020-12. A validator generates
 * code from a schema, and templates come from strangers, so there is no `$ref`, no composition and no
 * pattern that can run away.
 */
export const variablesSchema = z.strictObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema').optional(),
  type: z.literal('object'),
  title: z.string().max(80).optional(),
  description: z.string().max(300).optional(),
  properties: z.record(name, variableSchema),
  additionalProperties: z.literal(false).optional(),
})
