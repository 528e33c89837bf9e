import type { Field } from 'payload'
import { getFieldPaths } from 'payload/shared'

/**
 * Path of a top-level blocks field in Payload's map of fields; rows and unnamed tabs are part of it,
 * e.g. `pages._index-4-0.layout`.
 *
 * @returns `null` when there is no such field.
 */
export const findSchemaPath = ({
  fields,
  name,
  parentSchemaPath,
  parentIndexPath = '',
}: {
  fields: readonly Field[]
  name: string
  parentSchemaPath: string
  parentIndexPath?: string
}): string | null => {
  for (const [index, field] of fields.entries()) {
    const { indexPath, schemaPath } = getFieldPaths({
      field,
      index,
      parentIndexPath,
      parentPath: '',
      parentSchemaPath,
    })
    if ('name' in field && field.name) {
      if (field.name === name && field.type === 'blocks') return schemaPath
      continue
    }
    const found = findSchemaPath({
      fields: innerFields(field),
      name,
      parentSchemaPath: schemaPath,
      parentIndexPath: indexPath,
    })
    if (found) return found
  }
  return null
}

const innerFields = (field: Field): Field[] => {
  if (field.type === 'tabs')
    return field.tabs.map((tab) => ({ ...tab, type: 'tab' }) as unknown as Field)
  return 'fields' in field ? field.fields : []
}
