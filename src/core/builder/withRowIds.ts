import type { Field } from 'payload'
import type { BlockRegistry } from '../blocks/registry'
import { isBlock } from '../blocks/tree'
import type { BlockData } from '../blocks/types'

type Row = Record<string, unknown>

/**
 * Gives blocks, and the rows of their arrays, the ids that `idOf` makes of the ids they have. Entries
 * that are no blocks are left out.
 */
export const withRowIds = ({
  blocks,
  registry,
  idOf,
}: {
  blocks: readonly BlockData[]
  registry: BlockRegistry
  idOf: (id: unknown) => string
}): readonly BlockData[] => {
  const list = (value: readonly BlockData[]): readonly BlockData[] =>
    same(value, value.filter(isBlock).map(one))

  const one = (block: BlockData): BlockData => {
    const id = idOf(block.id)
    const named = block.id === id ? block : { ...block, id }
    const definition = registry.get(block.blockType)
    return definition ? (inFields(named, definition.fields) as BlockData) : named
  }

  const inFields = (data: Row, fields: readonly Field[]): Row => {
    let result = data
    const set = (name: string, value: unknown): void => {
      if (result[name] !== value) result = { ...result, [name]: value }
    }
    for (const field of fields) {
      if (field.type === 'tabs') {
        for (const tab of field.tabs)
          if ('name' in tab && tab.name) set(tab.name, below(result[tab.name], tab.fields))
          else result = inFields(result, tab.fields)
      } else if (field.type === 'blocks') {
        const value = result[field.name]
        if (Array.isArray(value)) set(field.name, list(value as BlockData[]))
      } else if (field.type === 'array') {
        const value = result[field.name]
        if (Array.isArray(value))
          set(
            field.name,
            same(
              value,
              value.map((row) => rowOf(row, field.fields)),
            ),
          )
      } else if ('fields' in field) {
        if ('name' in field && field.name) set(field.name, below(result[field.name], field.fields))
        else result = inFields(result, field.fields)
      }
    }
    return result
  }

  const rowOf = (row: unknown, fields: readonly Field[]): unknown => {
    if (!isRow(row)) return row
    const id = idOf(row.id)
    return inFields(row.id === id ? row : { ...row, id }, fields)
  }

  const below = (value: unknown, fields: readonly Field[]): unknown =>
    isRow(value) ? inFields(value, fields) : value

  return list(blocks)
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const same = <Item>(before: readonly Item[], after: Item[]): readonly Item[] =>
  after.length === before.length && after.every((item, index) => item === before[index])
    ? before
    : after
