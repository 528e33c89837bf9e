import type { Field } from 'payload'
import { flattenFields } from '../../core/blocks/flattenFields'
import type { BlockRegistry } from '../../core/blocks/registry'
import type { BlockData, LinkData } from '../../core/blocks/types'
import { blocksIn } from '../blocksIn'
import type { ContentContext } from './contentContext'
import { lexicalContent } from './lexicalContent'

type Values = Record<string, unknown>

/** What links are made of (`linkFields`); `label` is optional, and stands beside `href` in the content. */
const LINK_PARTS = ['type', 'page', 'anchor', 'url', 'newTab']

/** What can be answered as it is stored. */
const PLAIN = ['text', 'textarea', 'select', 'radio', 'number', 'checkbox', 'date', 'email']

/**
 * Blocks as content. Only fields that their definitions have, and of blocks themselves only what says
 * which one it is and where it is hidden: no locks, no names for editors, nothing that is not known.
 */
export const contentBlocks = (
  layout: unknown,
  options: { registry: BlockRegistry; context: ContentContext },
): Values[] =>
  blocksIn(layout).flatMap((block) => {
    const definition = options.registry.get(block.blockType)
    if (!definition || definition.reference) return []
    return [
      {
        id: block.id ?? '',
        blockType: block.blockType,
        ...hiddenOn(block),
        ...contentFields(definition.fields, block, options),
      },
    ]
  })

const hiddenOn = ({ hiddenOn: where }: BlockData): Values =>
  Array.isArray(where) && where.length > 0 ? { hiddenOn: [...where] } : {}

const contentFields = (
  fields: readonly Field[],
  values: Values,
  options: { registry: BlockRegistry; context: ContentContext },
): Values => {
  const { named, isLink } = levelOf(fields)
  const result: Values = {}
  for (const field of named) {
    if (isLink && LINK_PARTS.includes(field.name)) continue
    const value = contentOfField(field, values[field.name], options)
    if (value !== undefined) result[field.name] = value
  }
  if (!isLink) return result
  const { href, newTab } = options.context.link(values as LinkData)
  return { ...result, href, newTab }
}

type Level = { named: Extract<Field, { name: string }>[]; isLink: boolean }

const levels = new WeakMap<readonly Field[], Level>()

/** The named fields of a level, remembered: every block of a kind has the same. */
const levelOf = (fields: readonly Field[]): Level => {
  const known = levels.get(fields)
  if (known) return known
  const named = flattenFields(fields).filter(
    (field): field is Extract<Field, { name: string }> => 'name' in field && Boolean(field.name),
  )
  const isLink = LINK_PARTS.every((part) => named.some(({ name }) => name === part))
  const level = { named, isLink }
  levels.set(fields, level)
  return level
}

const contentOfField = (
  field: Field,
  value: unknown,
  options: { registry: BlockRegistry; context: ContentContext },
): unknown => {
  const { context } = options
  if (PLAIN.includes(field.type)) return value ?? null
  switch (field.type) {
    case 'upload':
      return Array.isArray(value) ? value.map(context.media) : context.media(value)
    case 'relationship':
      // Other collections are not public.
      return field.relationTo === 'pages' ? { path: context.pathOf(value) } : undefined
    case 'group':
      return contentFields(field.fields, isRecord(value) ? value : {}, options)
    case 'array':
      return (Array.isArray(value) ? value : []).filter(isRecord).map((row) => ({
        ...(typeof row.id === 'string' && { id: row.id }),
        ...contentFields(field.fields, row, options),
      }))
    case 'blocks':
      return contentBlocks(value, options)
    case 'richText':
      return value ? { lexical: lexicalContent(value, context), html: context.html(value) } : null
    default:
      return undefined
  }
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
