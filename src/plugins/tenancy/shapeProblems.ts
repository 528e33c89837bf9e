import type { FlattenedBlock, FlattenedField } from 'payload'
import { isPlainObject } from './isPlainObject'

export type ShapeProblem = { path: string; message: string }

/** Deepest path of any document; guards against data that was made to exhaust the stack. */
const MAX_SEGMENTS = 100

type Place = {
  fields: readonly FlattenedField[]
  value: Record<string, unknown>
  /** Dotted, with its final dot; `''` for the document itself. */
  prefix: string
  blockOf: (slug: string) => FlattenedBlock | undefined
}

/**
 * Values of another kind than their fields hold: an object for a text, a list for one relationship. What
 * a field asks of a value of its kind is for its own validation, which knows texts and numbers only, and
 * which drafts skip. Unknown fields and blocks are left alone.
 */
export const shapeProblems = ({ fields, value, prefix, blockOf }: Place): ShapeProblem[] => {
  if (prefix.split('.').length > MAX_SEGMENTS)
    return [{ path: prefix.slice(0, -1), message: 'This is nested too deep.' }]
  return fields.flatMap((field) =>
    Object.hasOwn(value, field.name)
      ? problemsOf(field, value[field.name], `${prefix}${field.name}`, blockOf)
      : [],
  )
}

const problemsOf = (
  field: FlattenedField,
  value: unknown,
  path: string,
  blockOf: Place['blockOf'],
): ShapeProblem[] => {
  // Forms send these for what is empty.
  if (value === undefined || value === null || value === '') return []
  const wrong = (kind: string): ShapeProblem[] => [{ path, message: `Give ${kind}.` }]
  // Payload's own field, which drafts keep whatever it says.
  if (path === '_status' && !STATUSES.includes(value)) return wrong('draft or published')
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
    case 'select':
    case 'radio':
      if ('hasMany' in field && field.hasMany)
        return Array.isArray(value) && value.every(isText) ? [] : wrong('a list of texts')
      return isText(value) ? [] : wrong('a text')
    case 'number':
    case 'checkbox':
      return typeof value !== 'object' || ('hasMany' in field && field.hasMany)
        ? []
        : wrong(field.type === 'number' ? 'a number' : 'true or false')
    case 'date':
      return isDate(value) ? [] : wrong('a date and time, such as 2026-01-31T09:30:00Z')
    case 'relationship':
    case 'upload':
      return Array.isArray(value) === Boolean(field.hasMany) ? [] : wrong(idsOf(field.hasMany))
    case 'group':
    case 'tab':
      return isPlainObject(value)
        ? shapeProblems({ fields: field.flattenedFields, value, prefix: `${path}.`, blockOf })
        : wrong('an object')
    case 'array':
    case 'blocks':
      // A form sends the number of rows for a list without any.
      if (typeof value === 'number') return []
      if (!Array.isArray(value)) return wrong('a list')
      return value.flatMap((row: unknown, index) =>
        rowProblems({ field, row, path: `${path}.${index}`, blockOf }),
      )
    default:
      return []
  }
}

const rowProblems = ({
  field,
  row,
  path,
  blockOf,
}: {
  field: Extract<FlattenedField, { type: 'array' | 'blocks' }>
  row: unknown
  path: string
  blockOf: Place['blockOf']
}): ShapeProblem[] => {
  if (!isPlainObject(row)) return [{ path, message: 'Give an object.' }]
  if (row.id !== undefined && row.id !== null && typeof row.id === 'object')
    return [{ path: `${path}.id`, message: 'Give a text.' }]
  if (field.type === 'array')
    return shapeProblems({
      fields: field.flattenedFields,
      value: row,
      prefix: `${path}.`,
      blockOf,
    })
  const { blockType } = row
  // Names that every object has are no blocks, though a look-up finds something.
  if (typeof blockType !== 'string' || blockType in Object.prototype)
    return [{ path: `${path}.blockType`, message: 'Give the name of a block.' }]
  const block = blockOf(blockType)
  return block
    ? shapeProblems({ fields: block.flattenedFields, value: row, prefix: `${path}.`, blockOf })
    : []
}

const STATUSES: readonly unknown[] = ['draft', 'published']

const isText = (value: unknown): boolean => typeof value === 'string'

const isDate = (value: unknown): boolean =>
  value instanceof Date || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))

const idsOf = (many: boolean | undefined): string =>
  many ? 'a list of ids' : 'the id of one document'
