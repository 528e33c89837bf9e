import type { Field } from 'payload'
import { flattenFields } from '../blocks/flattenFields'

/** Fields beside each other, with their values. */
export type FieldLevel = {
  fields: readonly Field[]
  values: Record<string, unknown>
  /** Dotted path inside the block with a trailing dot; empty at its top. */
  prefix: string
  /** Path of the array's row that this level is; `null` for what is no row. */
  row: string | null
}

/**
 * Every level of named fields in a block: its own, those of groups and named tabs, and each row of an
 * array. Rows, collapsibles and unnamed tabs are part of the level around. What stands in slots is left out.
 */
export function* walkFields(level: FieldLevel): Generator<FieldLevel, void, undefined> {
  const fields = flattenFields(level.fields)
  yield { ...level, fields }
  for (const field of fields) {
    if (!('name' in field) || !field.name || field.type === 'blocks') continue
    const value = level.values[field.name]
    const path = `${level.prefix}${field.name}`
    if (field.type === 'array' && Array.isArray(value)) {
      for (const [index, row] of value.entries())
        if (isRecord(row))
          yield* walkFields({
            fields: field.fields,
            values: row,
            prefix: `${path}.${index}.`,
            row: `${path}.${index}`,
          })
    } else if ('fields' in field && isRecord(value))
      yield* walkFields({ fields: field.fields, values: value, prefix: `${path}.`, row: null })
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
