import type { BlockData } from '../blocks/types'

type Value = Record<string, unknown> | unknown[]

/** The block with another list in one of its slots. Everything else is shared with it. */
export const setSlot = (block: BlockData, path: string, blocks: readonly BlockData[]): BlockData =>
  set(block, path.split('.'), blocks) as BlockData

const set = (value: Value, [key = '', ...rest]: readonly string[], blocks: unknown): Value => {
  const copy = Array.isArray(value) ? [...value] : { ...value }
  const at = copy as Record<string, unknown>
  at[key] = rest.length === 0 ? blocks : set((at[key] ?? {}) as Value, rest, blocks)
  return copy
}
