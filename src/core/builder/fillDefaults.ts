import type { Field } from 'payload'

type Values = Record<string, unknown>

/**
 * Values with the defaults of fields they leave out, as Payload fills them when it saves. Slots stay as
 * they are; functions that make a default are not asked.
 */
export const fillDefaults = (values: Values, fields: readonly Field[]): Values => {
  let filled = values
  const set = (name: string, value: unknown): void => {
    if (filled[name] !== value) filled = { ...filled, [name]: value }
  }
  for (const field of fields) {
    if (field.type === 'tabs') {
      for (const tab of field.tabs)
        if ('name' in tab && tab.name) set(tab.name, inGroup(filled[tab.name], tab.fields))
        else filled = fillDefaults(filled, tab.fields)
    } else if (field.type === 'array') {
      const rows = filled[field.name]
      if (Array.isArray(rows))
        set(
          field.name,
          rows.map((row: unknown) => (isValues(row) ? fillDefaults(row, field.fields) : row)),
        )
    } else if ('fields' in field) {
      if ('name' in field && field.name) set(field.name, inGroup(filled[field.name], field.fields))
      else filled = fillDefaults(filled, field.fields)
    } else if (
      'name' in field &&
      'defaultValue' in field &&
      typeof field.defaultValue !== 'function' &&
      filled[field.name] === undefined
    )
      set(field.name, field.defaultValue)
  }
  return filled
}

const inGroup = (value: unknown, fields: readonly Field[]): unknown =>
  value === undefined || value === null || isValues(value)
    ? fillDefaults(value ?? {}, fields)
    : value

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
