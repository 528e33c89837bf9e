import type { Field } from 'payload'
import { createRandom } from '../art/prng'
import { lexicalFromParts, type RichTextPart } from '../blocks/lexicalFromParts'
import type { BlockRegistry } from '../blocks/registry'
import { isBlock } from '../blocks/tree'
import type { BlockData } from '../blocks/types'
import { ensureIds } from '../builder/ensureIds'
import { fillDefaults } from '../builder/fillDefaults'

/** A picture that a model asked for in words. */
export type PictureIntent = {
  words: string
  /** Kind of generated art that stands there while nothing is found. */
  art: string
  seed: string
  /** Puts a medium into the place. */
  place: (medium: { id: string; alt: string }) => void
}

type Values = Record<string, unknown>

/**
 * Blocks as a page stores them, out of what a model fills: rich text of plain parts, ids that follow
 * from the seed, defaults filled, a page named by its path as a link to that path. Pictures keep their
 * art; what they should show comes back as intents.
 *
 * @param layout has passed the model's JSON Schema.
 */
export const layoutFromModel = ({
  layout,
  registry,
  seed,
}: {
  layout: readonly BlockData[]
  registry: BlockRegistry
  seed: string
}): {
  intents: PictureIntent[]
  /** The layout with what has been placed by then. */
  finish: () => BlockData[]
} => {
  const intents: PictureIntent[] = []

  const blocks = (list: readonly unknown[]): BlockData[] =>
    list.filter(isBlock).map((block) => {
      const fields = registry.get(block.blockType)?.fields ?? []
      return { ...inFields(fillDefaults(block, fields), fields), blockType: block.blockType }
    })

  const inFields = (values: Values, fields: readonly Field[]): Values => {
    const result: Values = {}
    for (const field of fields) {
      if (field.type === 'tabs') {
        for (const tab of field.tabs)
          if ('name' in tab && tab.name)
            result[tab.name] = inGroup(record(values[tab.name]), tab.fields)
          else Object.assign(result, inFields(values, tab.fields))
      } else if ('name' in field && field.name) {
        const value = valueOf(field, values[field.name])
        if (value !== undefined) result[field.name] = value
      } else if ('fields' in field) Object.assign(result, inFields(values, field.fields))
    }
    return result
  }

  const valueOf = (field: Field, value: unknown): unknown => {
    if (value === undefined || value === null) return undefined
    if (field.type === 'blocks') return Array.isArray(value) ? blocks(value) : undefined
    if (field.type === 'array')
      return Array.isArray(value) ? value.map((row) => inGroup(record(row), field.fields)) : []
    if (field.type === 'group') return inGroup(record(value), field.fields)
    if (field.type === 'richText')
      return Array.isArray(value) ? lexicalFromParts(value as RichTextPart[]) : value
    // An id in a model's answer would be one it made up.
    if (field.type === 'upload' || field.type === 'relationship') return undefined
    return value
  }

  const inGroup = (values: Values, fields: readonly Field[]): Values => {
    const result = { ...inFields(values, fields), ...linkOf(values, fields) }
    const words = values.intent
    if (typeof words === 'string' && words.trim() && fields.some((field) => isMedia(field)))
      intents.push({
        words: words.trim(),
        art: String(result.art ?? 'abstract'),
        seed: String(result.seed ?? words),
        place: ({ id, alt }) => {
          result.media = id
          if (!result.alt && fields.some((field) => 'name' in field && field.name === 'alt'))
            result.alt = alt
        },
      })
    return result
  }

  const stored = blocks(layout)
  return {
    intents,
    finish: () => {
      const random = createRandom(`ids|${seed}`)
      const newId = (): string =>
        Array.from({ length: 24 }, () => random.int(0, 15).toString(16)).join('')
      return [...ensureIds({ layout: stored, registry, newId })]
    },
  }
}

const record = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}

const isMedia = (field: Field): boolean => field.type === 'upload' && field.name === 'media'

/** A model names a page by its path; a path is an address, too. */
const linkOf = (values: Values, fields: readonly Field[]): Values => {
  const isLink = fields.some((field) => 'name' in field && field.name === 'newTab')
  const { type, page, anchor, url } = values
  if (!isLink || type === 'url' || (url && !page)) return isLink && url ? { type: 'url' } : {}
  if (typeof page === 'string' && /^\/(?!\/)/.test(page))
    return { type: 'url', url: typeof anchor === 'string' && anchor ? `${page}#${anchor}` : page }
  if (typeof anchor === 'string' && /^[a-z][a-z0-9-]*$/.test(anchor))
    return { type: 'url', url: `#${anchor}` }
  return typeof page === 'string' ? { type: 'url', url: '/' } : {}
}
