import type { BlockData } from '@/lib/blocks/types'

/** Every block in a layout, also those in slots of others, in the order of the page. */
export const allBlocks = (value: unknown): BlockData[] => {
  if (Array.isArray(value)) return value.flatMap(allBlocks)
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(allBlocks)
  return 'blockType' in value && typeof value.blockType === 'string'
    ? [value as BlockData, ...below]
    : below
}
