import type { Field } from 'payload'
import type { BlockRegistry } from '../../blocks/registry'
import { isBlock } from '../../blocks/tree'
import type { BlockData } from '../../blocks/types'
import { idOf } from '../../tenancy/idOf'
import { mapRichText } from './mapRichText'

export type Reference = {
  id: string
  collection: string
  /** The block that holds it. */
  blockId: string
}

type Data = Record<string, unknown>

/**
 * Replaces the ids that uploads, relationships and rich text hold by what `map` makes of them; null empties
 * one. Populated documents become their ids; what is no reference at all is emptied.
 */
export const mapReferences = ({
  blocks,
  registry,
  map,
}: {
  blocks: readonly BlockData[]
  registry: BlockRegistry
  map: (reference: Reference) => string | null
}): BlockData[] => {
  const one = (block: BlockData): BlockData => {
    const definition = registry.get(block.blockType)
    return definition ? (inFields(block, definition.fields, String(block.id)) as BlockData) : block
  }
  const inFields = (data: Data, fields: readonly Field[], blockId: string): Data => {
    let result = data
    const set = (name: string, value: unknown): void => {
      if (result[name] !== value) result = { ...result, [name]: value }
    }
    const below = (value: unknown, inner: readonly Field[]): unknown =>
      isData(value) ? inFields(value, inner, blockId) : value
    for (const field of fields) {
      if (field.type === 'tabs') {
        for (const tab of field.tabs)
          if ('name' in tab && tab.name) set(tab.name, below(result[tab.name], tab.fields))
          else result = inFields(result, tab.fields, blockId)
      } else if (field.type === 'blocks') {
        const value = result[field.name]
        if (Array.isArray(value)) set(field.name, value.filter(isBlock).map(one))
      } else if (field.type === 'array') {
        const value = result[field.name]
        if (Array.isArray(value))
          set(
            field.name,
            value.map((row) => below(row, field.fields)),
          )
      } else if (field.type === 'upload' || field.type === 'relationship') {
        if (result[field.name] !== undefined)
          set(field.name, refer(result[field.name], field.relationTo, blockId))
      } else if (field.type === 'richText') {
        if (result[field.name] !== undefined)
          set(
            field.name,
            mapRichText({
              value: result[field.name],
              map: (value, collection) => mapped(value, collection, blockId),
            }),
          )
      } else if ('fields' in field) {
        if ('name' in field && field.name) set(field.name, below(result[field.name], field.fields))
        else result = inFields(result, field.fields, blockId)
      }
    }
    return result
  }
  const refer = (value: unknown, relationTo: string | string[], blockId: string): unknown => {
    if (value === null) return null
    if (Array.isArray(value))
      return value.map((item) => refer(item, relationTo, blockId)).filter((item) => item !== null)
    if (isData(value) && 'relationTo' in value && 'value' in value) {
      const next = mapped(value.value, String(value.relationTo), blockId)
      return next === null ? null : { ...value, value: next }
    }
    return typeof relationTo === 'string' ? mapped(value, relationTo, blockId) : null
  }
  const mapped = (value: unknown, collection: string, blockId: string): unknown => {
    const id = idOf(value)
    if (!id) return null
    const next = map({ id, collection, blockId })
    return next === id && typeof value !== 'object' ? value : next
  }
  return blocks.map(one)
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
