import type { BlockDefinition, BlockData, LinkData, PictureData } from '../blocks/types'
import { idOf } from '../tenancy/idOf'
import { textOfNode, walkRichText } from './walkRichText'
import { walkFields, type FieldLevel } from './walkFields'

/** A link as it is stored in a block. */
export type LinkFact = {
  block: string
  /** Field to show for it. */
  field: string
  /** Dotted path of the link's address inside the block. */
  addressPath: string
  /** Row to take out where the link is one of a list, else `null`. */
  row: string | null
  /** What visitors read; empty where the link is something else's (a card). */
  label: string
  link: Pick<LinkData, 'type' | 'url' | 'anchor'> & { page?: string }
}

/** A picture as it is stored in a block. */
export type PictureFact = {
  block: string
  field: string
  /** Dotted path of its own alternative text; `null` where it has none but the medium's. */
  altPath: string | null
  alt: string
  medium: string
}

export type BlockFacts = { links: LinkFact[]; pictures: PictureFact[]; anchors: string[] }

/** The links, pictures and places to link to that a block holds itself; slots are left out. */
export const blockFacts = ({
  block,
  definition,
}: {
  block: BlockData
  definition: Pick<BlockDefinition, 'fields'>
}): BlockFacts => {
  const id = String(block.id ?? '')
  const facts: BlockFacts = { links: [], pictures: [], anchors: [] }
  if (typeof block.anchor === 'string' && block.anchor) facts.anchors.push(block.anchor)
  for (const level of walkFields({
    fields: definition.fields,
    values: block,
    prefix: '',
    row: null,
  })) {
    const names = new Set(level.fields.map((field) => ('name' in field ? field.name : '')))
    if (names.has('page') && names.has('url')) facts.links.push(linkOf(id, level, names))
    if (names.has('media')) facts.pictures.push(...pictureOf(id, level, names))
    for (const field of level.fields)
      if (field.type === 'richText')
        addRichText(facts, {
          block: id,
          field: `${level.prefix}${field.name}`,
          value: level.values[field.name],
        })
  }
  return facts
}

const linkOf = (
  block: string,
  { values, prefix, row }: FieldLevel,
  names: ReadonlySet<string | undefined>,
): LinkFact => {
  const { type, page, url, anchor, label } = values as LinkData
  const target = type === 'url' ? 'url' : 'page'
  return {
    block,
    field: `${prefix}${target}`,
    addressPath: `${prefix}url`,
    // A row that holds more than the link (a card, a product) must not go with it.
    row: row !== null && `${row}.` === prefix && names.has('label') ? row : null,
    label: typeof label === 'string' ? label.trim() : '',
    link: { type, url, anchor, page: idOf(page) },
  }
}

const pictureOf = (
  block: string,
  { values, prefix }: FieldLevel,
  names: ReadonlySet<string | undefined>,
): PictureFact[] => {
  const { media, alt } = values as PictureData
  const medium = idOf(media)
  if (!medium) return []
  const altPath = names.has('alt') ? `${prefix}alt` : null
  return [
    {
      block,
      field: altPath ?? `${prefix}media`,
      altPath,
      alt: typeof alt === 'string' ? alt.trim() : '',
      medium,
    },
  ]
}

const addRichText = (
  facts: BlockFacts,
  { block, field, value }: { block: string; field: string; value: unknown },
): void => {
  for (const { node, path } of walkRichText(value)) {
    if (node.type === 'link' || node.type === 'autolink') {
      const fields = (node.fields ?? {}) as Record<string, unknown>
      const internal = fields.linkType === 'internal'
      const doc = fields.doc as { value?: unknown } | null | undefined
      facts.links.push({
        block,
        field,
        addressPath: `${field}.${path}.fields.url`,
        row: null,
        label: textOfNode(node).trim(),
        link: internal
          ? { type: 'page', page: idOf(doc?.value) }
          : { type: 'url', url: String(fields.url ?? node.url ?? '') },
      })
    } else if (node.type === 'upload') {
      const medium = idOf(node.value)
      if (medium) facts.pictures.push({ block, field, altPath: null, alt: '', medium })
    }
  }
}
