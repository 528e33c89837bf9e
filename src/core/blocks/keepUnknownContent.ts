import { isBlock } from './tree'
import type { BlockData } from './types'

/** What a form knows of a block of an unknown type. */
const SHELL = ['id', 'blockType', 'blockName']

/**
 * A layout as it is written, with what its blocks of unknown types held before: Payload's form has no
 * fields for them, and sends them back without their content. Where they stand is as written; one that
 * is left out is removed.
 *
 * @param isKnown whether a block of that type is installed.
 */
export const keepUnknownContent = ({
  written,
  stored,
  isKnown,
}: {
  written: unknown
  stored: unknown
  isKnown: (blockType: string) => boolean
}): unknown => {
  const kept = new Map<string, BlockData>()
  eachBlock(stored, (block) => {
    if (!isKnown(block.blockType)) kept.set(keyOf(block), block)
  })
  const restore = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(restore)
    if (typeof value !== 'object' || value === null) return value
    if (isBlock(value) && !isKnown(value.blockType))
      return Object.keys(value).every((name) => SHELL.includes(name))
        ? { ...kept.get(keyOf(value)), ...value }
        : value
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, restore(child)]))
  }
  return kept.size === 0 ? written : restore(written)
}

const keyOf = ({ id, blockType }: BlockData): string => `${blockType} ${id}`

const eachBlock = (value: unknown, visit: (block: BlockData) => void): void => {
  if (typeof value !== 'object' || value === null) return
  if (isBlock(value)) visit(value)
  for (const child of Object.values(value)) eachBlock(child, visit)
}
