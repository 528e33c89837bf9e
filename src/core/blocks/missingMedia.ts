import type { Field } from 'payload'
import { idOf } from '../tenancy/idOf'
import type { FieldProblem } from './checkFields'
import { MAX_NODE_DEPTH } from './richTextProblem'

/**
 * The media that a field refers to and that do not exist any more: an error where the field cannot be
 * without one, otherwise a warning.
 */
export const missingMedia = ({
  field,
  value,
  path,
  hasMedia,
}: {
  field: Field & { name: string }
  value: unknown
  /** Of the field inside its block, dotted. */
  path: string
  hasMedia: (id: string) => boolean
}): FieldProblem[] => {
  // Most fields are of neither kind, and this is asked of every field of every page.
  if (field.type !== 'richText' && field.type !== 'upload') return []
  const missing = [...new Set(mediaIn(field, value))].filter((id) => !hasMedia(id))
  const severity = field.type === 'upload' && field.required ? 'error' : 'warning'
  return missing.map((id) => ({
    field: path,
    message: `The picture or file ${id} does not exist any more. Choose another${severity === 'error' ? '' : ', or leave it out'}.`,
    severity,
  }))
}

const mediaIn = (field: Field, value: unknown): string[] => {
  if (field.type === 'richText') return uploadsIn(isRecord(value) ? value.root : undefined)
  if (field.type !== 'upload') return []
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((one) => mediumOf({ relationTo: field.relationTo, value: one }))
}

/** A field of several collections keeps with each value which of them it is of. */
const mediumOf = ({ relationTo, value }: { relationTo: unknown; value: unknown }): string[] => {
  if (Array.isArray(relationTo))
    return isRecord(value) ? mediumOf({ relationTo: value.relationTo, value: value.value }) : []
  const id = relationTo === 'media' ? idOf(value) : undefined
  return id ? [id] : []
}

const uploadsIn = (node: unknown, depth = 0): string[] => {
  if (!isRecord(node) || depth > MAX_NODE_DEPTH) return []
  const own =
    node.type === 'upload' ? mediumOf(node as { relationTo: unknown; value: unknown }) : []
  const children: unknown[] = Array.isArray(node.children) ? node.children : []
  return [...own, ...children.flatMap((child) => uploadsIn(child, depth + 1))]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
