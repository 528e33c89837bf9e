import type { Field } from 'payload'

export type TextInBlock = {
  /** Dotted, with indexes of rows, e.g. `actions.0.label`. */
  path: string
  value: string
  multiline: boolean
  maxLength?: number
}

type Data = Record<string, unknown>

/** The plain texts that a block holds itself, in the order of its fields; not what is in its slots. */
export const textFieldsIn = ({
  fields,
  data,
  prefix = '',
}: {
  fields: readonly Field[]
  data: unknown
  prefix?: string
}): TextInBlock[] => {
  if (typeof data !== 'object' || data === null) return []
  const values = data as Data
  return fields.flatMap((field): TextInBlock[] => {
    if (field.type === 'text' || field.type === 'textarea') {
      const value = values[field.name]
      return typeof value === 'string' && !field.admin?.hidden
        ? [
            {
              path: prefix + field.name,
              value,
              multiline: field.type === 'textarea',
              maxLength: field.maxLength,
            },
          ]
        : []
    }
    if (field.type === 'array') {
      const rows = values[field.name]
      return Array.isArray(rows)
        ? rows.flatMap((row, index) =>
            textFieldsIn({
              fields: field.fields,
              data: row,
              prefix: `${prefix}${field.name}.${index}.`,
            }),
          )
        : []
    }
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name
          ? textFieldsIn({
              fields: tab.fields,
              data: values[tab.name],
              prefix: `${prefix}${tab.name}.`,
            })
          : textFieldsIn({ fields: tab.fields, data, prefix }),
      )
    if (field.type === 'blocks' || !('fields' in field)) return []
    return 'name' in field && field.name
      ? textFieldsIn({
          fields: field.fields,
          data: values[field.name],
          prefix: `${prefix}${field.name}.`,
        })
      : textFieldsIn({ fields: field.fields, data, prefix })
  })
}
