import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'

/** The blocks of a page in their order; each has a string id of its own. */
export type Layout = readonly BlockData[]

/** Slot of the page's own list. */
export const ROOT_SLOT = 'layout'

/** Place in a list of blocks. The page's own list has `parentId` null and `slot` 'layout'. */
export type BlockPosition = {
  parentId: string | null
  /** Dotted path inside the parent, with indexes of rows: `content`, `columns.1.content`. */
  slot: string
  /** From 0; as many as the list has stands for its end. */
  index: number
}

export type RefusalCode =
  'notAllowed' | 'tooDeep' | 'intoItself' | 'notFound' | 'locked' | 'maxRows'

/** Why a tree operation did not happen. `message` is English, for logs. */
export type TreeRefusal = { code: RefusalCode; blockId?: string; message: string }

/** `ids`: blocks that came or moved. */
export type TreeResult =
  { ok: true; layout: Layout; ids?: string[] } | { ok: false; refusal: TreeRefusal }

export type Tree = {
  layout: Layout
  registry: BlockRegistry
  /** Every block is as if its `lock` were `content`. @default false */
  contentOnly?: boolean
}

/** A block where it stands. */
export type LocatedBlock = {
  block: BlockData
  position: BlockPosition
  /** From the page, e.g. `layout.2.content.0`. */
  path: string
  parent: BlockData | null
  /** 0 in the page's own list, +1 for each slot around. */
  depth: number
}
