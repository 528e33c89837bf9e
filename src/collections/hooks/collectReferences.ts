import type { FlattenedBlock, FlattenedField } from 'payload'
import { idOf } from '../../core/tenancy/idOf'

/** One reference found in a document. `path` is dotted, with row numbers, as Payload names fields. */
export type Reference = { path: string; relationTo: string; id: string }

type Blocks = Readonly<Record<string, FlattenedBlock | undefined>>

/** A block in rich text whose fields are not known, so that what it refers to cannot be checked. */
export class UnknownBlockError extends Error {
  constructor(
    readonly path: string,
    readonly blockType: string,
  ) {
    super(`The block "${blockType}" at ${path} is not defined.`)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

/**
 * Every reference in a document's data: relationships and uploads (one, many, polymorphic), in groups,
 * arrays, tabs and blocks of any depth, and in rich text (uploads, relationships, internal links,
 * blocks).
 *
 * @throws UnknownBlockError
 */
export const collectReferences = ({
  fields,
  data,
  blocks,
  prefix = '',
}: {
  fields: readonly FlattenedField[]
  data: Record<string, unknown>
  blocks: Blocks
  prefix?: string
}): Reference[] =>
  fields.flatMap((field) => {
    const value = data[field.name]
    const path = `${prefix}${field.name}`
    if (value === undefined || value === null) return []
    switch (field.type) {
      case 'relationship':
      case 'upload':
        return (Array.isArray(value) ? value : [value]).flatMap((item, index) =>
          reference(item, field.relationTo, Array.isArray(value) ? `${path}.${index}` : path),
        )
      case 'group':
      case 'tab':
        return isRecord(value)
          ? collectReferences({
              fields: field.flattenedFields,
              data: value,
              blocks,
              prefix: `${path}.`,
            })
          : []
      case 'array':
        return rowsOf(value).flatMap((row, index) =>
          collectReferences({
            fields: field.flattenedFields,
            data: row,
            blocks,
            prefix: `${path}.${index}.`,
          }),
        )
      case 'blocks':
        return rowsOf(value).flatMap((row, index) => {
          const slug = String(row.blockType)
          const block =
            (Object.hasOwn(blocks, slug) ? blocks[slug] : undefined) ??
            field.blocks.find((own) => typeof own !== 'string' && own.slug === slug)
          return block
            ? collectReferences({
                fields: block.flattenedFields,
                data: row,
                blocks,
                prefix: `${path}.${index}.`,
              })
            : []
        })
      case 'richText':
        return inRichText({ node: value, blocks, path })
      default:
        return []
    }
  })

const reference = (
  value: unknown,
  relationTo: string | readonly string[],
  path: string,
): Reference[] => {
  const polymorphic = isRecord(value) && typeof value.relationTo === 'string'
  const id = idOf(polymorphic ? value.value : value)
  const target = polymorphic ? String(value.relationTo) : relationTo
  return id === undefined || typeof target !== 'string' ? [] : [{ path, relationTo: target, id }]
}

// Rich text is walked without its schema: whatever names a collection and a value is a reference.
const inRichText = ({
  node,
  blocks,
  path,
}: {
  node: unknown
  blocks: Blocks
  path: string
}): Reference[] => {
  if (Array.isArray(node))
    return node.flatMap((child, index) =>
      inRichText({ node: child, blocks, path: `${path}.${index}` }),
    )
  if (!isRecord(node)) return []
  const { type, fields } = node
  if ((type === 'block' || type === 'inlineBlock') && isRecord(fields)) {
    const slug = String(fields.blockType)
    // A type that is not installed has a stand-in, which knows of no references.
    const block = Object.hasOwn(blocks, slug) ? blocks[slug] : undefined
    if (!block) throw new UnknownBlockError(path, slug)
    return collectReferences({
      fields: block.flattenedFields,
      data: fields,
      blocks,
      prefix: `${path}.fields.`,
    })
  }
  const own = typeof node.relationTo === 'string' ? reference(node, node.relationTo, path) : []
  return [
    ...own,
    ...Object.entries(node).flatMap(([name, child]) =>
      inRichText({ node: child, blocks, path: `${path}.${name}` }),
    ),
  ]
}
