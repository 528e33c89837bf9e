import type { BlockData } from '../blocks/types'

/**
 * A slot's path with the ids of rows instead of their indexes, so that a slot is the same one after its
 * row was dragged: `columns.1.content` → `columns.65f0….content`. A row without id keeps its index.
 */
export const slotKey = ({ block, path }: { block: BlockData | null; path: string }): string => {
  let value: unknown = block
  return path
    .split('.')
    .map((step) => {
      const isRow = Array.isArray(value)
      value =
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[step]
          : undefined
      const id = isRow && typeof value === 'object' && value !== null && 'id' in value && value.id
      return typeof id === 'string' && id ? id : step
    })
    .join('.')
}
