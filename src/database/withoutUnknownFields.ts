import type { FlattenedField } from 'payload'

/** What the database itself adds to a document. */
const OWN = ['id', '_id', '__v', 'globalType', 'createdAt', 'updatedAt']

/**
 * Takes out of stored data, in place, what no field describes: of an older version, or of a plugin that
 * was removed. Blocks stay whole, also those of an unknown type: they are somebody's content, and SQLite
 * keeps them as JSON too.
 */
export const withoutUnknownFields = (data: unknown, fields: readonly FlattenedField[]): void => {
  if (typeof data !== 'object' || data === null) return
  const record = data as Record<string, unknown>
  const known = new Map(fields.map((field) => [field.name, field]))
  for (const [name, value] of Object.entries(record)) {
    const field = known.get(name)
    if (!field && !OWN.includes(name)) delete record[name]
    // Of a localised field the names are languages.
    if (!field || ('localized' in field && field.localized) || !isNested(field)) continue
    for (const row of Array.isArray(value) ? value : [value])
      withoutUnknownFields(row, field.flattenedFields)
  }
}

const isNested = (
  field: FlattenedField,
): field is Extract<FlattenedField, { type: 'array' | 'group' | 'tab' }> =>
  field.type === 'array' || field.type === 'group' || field.type === 'tab'
