import type { Field } from 'payload'
import type { BlockRegistry } from '../blocks/registry'
import { isBlock } from '../blocks/tree'
import type { BlockData } from '../blocks/types'

type Values = Record<string, unknown>

export type BlockText = {
  text: string
  /** Most characters that its field takes. */
  most: number
}

/** Text fields that are settings, keys, figures or names rather than words to be written anew. */
const SETTINGS: ReadonlySet<string> = new Set([
  'anchor',
  'brandText',
  'compareAtPrice',
  'name',
  'person',
  'price',
  'seed',
  'under',
  'url',
  'value',
])

const LONGEST = 2000

/**
 * Blocks with each text that visitors read replaced by what `change` makes of it; rich text by its text
 * nodes, so that marks and links stay. Pure. Called in the order of the page.
 */
export const mapTexts = ({
  layout,
  registry,
  change,
}: {
  layout: readonly BlockData[]
  registry: BlockRegistry
  change: (text: BlockText) => string
}): BlockData[] => {
  const blocks = (list: readonly unknown[]): unknown[] =>
    list.map((block) => {
      if (!isBlock(block)) return block
      const definition = registry.get(block.blockType)
      return definition ? inFields(block, definition.fields) : block
    })

  const inFields = (values: Values, fields: readonly Field[]): Values => {
    let result = values
    const set = (name: string, value: unknown): void => {
      if (value !== result[name]) result = { ...result, [name]: value }
    }
    for (const field of fields) {
      if (field.type === 'tabs') {
        for (const tab of field.tabs)
          if ('name' in tab && tab.name) set(tab.name, below(values[tab.name], tab.fields))
          else result = inFields(result, tab.fields)
      } else if ('name' in field && field.name) set(field.name, valueOf(field, values[field.name]))
      else if ('fields' in field) result = inFields(result, field.fields)
    }
    return result
  }

  const below = (value: unknown, fields: readonly Field[]): unknown =>
    isValues(value) ? inFields(value, fields) : value

  const valueOf = (field: Field, value: unknown): unknown => {
    switch (field.type) {
      case 'text':
      case 'textarea':
        return typeof value === 'string' && value.trim() && !SETTINGS.has(field.name)
          ? change({ text: value, most: field.maxLength ?? LONGEST })
          : value
      case 'richText':
        return richText(value)
      case 'group':
        return below(value, field.fields)
      case 'array':
        return Array.isArray(value) ? value.map((row: unknown) => below(row, field.fields)) : value
      case 'blocks':
        return Array.isArray(value) ? blocks(value) : value
      default:
        return value
    }
  }

  const richText = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(richText)
    if (!isValues(node)) return node
    if (node.type === 'text' && typeof node.text === 'string' && node.text.trim())
      return { ...node, text: change({ text: node.text, most: LONGEST }) }
    return {
      ...node,
      ...(node.root !== undefined && { root: richText(node.root) }),
      ...(node.children !== undefined && { children: richText(node.children) }),
    }
  }

  return blocks(layout) as BlockData[]
}

/** The texts that {@link mapTexts} goes through. */
export const textsOf = ({
  layout,
  registry,
}: {
  layout: readonly BlockData[]
  registry: BlockRegistry
}): BlockText[] => {
  const texts: BlockText[] = []
  mapTexts({
    layout,
    registry,
    change: (text) => {
      texts.push(text)
      return text.text
    },
  })
  return texts
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
