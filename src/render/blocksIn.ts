import type { BlockData } from '../core/blocks/types'

/** The blocks directly in a layout or slot; what is no block is passed over. */
export const blocksIn = (value: unknown): BlockData[] =>
  Array.isArray(value)
    ? value.filter(
        (item): item is BlockData =>
          typeof item === 'object' &&
          item !== null &&
          Object.hasOwn(item, 'blockType') &&
          typeof (item as BlockData).blockType === 'string',
      )
    : []
