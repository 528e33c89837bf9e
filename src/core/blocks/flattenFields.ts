import type { Field } from 'payload'

/** The named fields of a level: rows, collapsibles and unnamed tabs are part of it, named tabs are groups. */
export const flattenFields = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field): Field[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab): Field[] =>
        'name' in tab && tab.name
          ? [{ type: 'group', name: tab.name, fields: tab.fields }]
          : flattenFields(tab.fields),
      )
    if ('name' in field && field.name) return [field]
    return 'fields' in field ? flattenFields(field.fields) : [field]
  })
