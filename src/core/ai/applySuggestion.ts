import type { BlockData } from '../blocks/types'
import { insertBlocks } from '../builder/insertBlocks'
import { locate } from '../builder/locate'
import { moveBlocks } from '../builder/moveBlocks'
import { removeBlocks } from '../builder/removeBlocks'
import { ROOT_SLOT, type Layout, type Tree, type TreeResult } from '../builder/types'
import { updateBlock } from '../builder/updateBlock'

/** A change that the API suggests; blocks by their ids, places by their index in the page's own list. */
export type SuggestedChange =
  | { op: 'move'; block: string; to: number }
  | { op: 'remove'; block: string }
  | { op: 'tone'; block: string; tone: string }
  | { op: 'insert'; at: number; blocks: readonly BlockData[] }

/** As a {@link SuggestedChange}, with a place that stays right while the page changes. */
export type AnchoredChange =
  | { op: 'move'; block: string; before: string | null }
  | { op: 'insert'; before: string | null; blocks: readonly BlockData[] }
  | Extract<SuggestedChange, { op: 'remove' | 'tone' }>

/** Places as the block that is to stand behind; `null`: the end of the page. */
export const anchorChange = (change: SuggestedChange, layout: Layout): AnchoredChange => {
  const idAt = (list: Layout, index: number): string | null => {
    const id = list[index]?.id
    return id ? String(id) : null
  }
  if (change.op === 'insert') {
    const { at, blocks } = change
    return { op: 'insert', blocks, before: idAt(layout, at) }
  }
  if (change.op !== 'move') return change
  const { block, to } = change
  const others = layout.filter(({ id }) => id !== block)
  return { op: 'move', block, before: idAt(others, to) }
}

/** Makes a suggested change on the page as it is now: one step. Refused where locks or places forbid it. */
export const applySuggestion = ({
  change,
  ...tree
}: Tree & { change: AnchoredChange }): TreeResult => {
  const { layout } = tree
  const placeBefore = (before: string | null) => {
    const index = before === null ? -1 : layout.findIndex(({ id }) => id === before)
    const isFooter = layout.at(-1)?.blockType === 'footer'
    // What it was to stand before is gone: the end, where a footer stays last.
    const end = before === null ? layout.length : layout.length - (isFooter ? 1 : 0)
    return { parentId: null, slot: ROOT_SLOT, index: index < 0 ? end : index }
  }
  switch (change.op) {
    case 'remove':
      return removeBlocks({ ...tree, ids: [change.block] })
    case 'move':
      return moveBlocks({ ...tree, ids: [change.block], to: placeBefore(change.before) })
    case 'insert':
      return insertBlocks({ ...tree, blocks: change.blocks, at: placeBefore(change.before) })
    case 'tone': {
      const data = { ...locate({ ...tree, id: change.block })?.block, tone: change.tone }
      return updateBlock({ ...tree, id: change.block, data })
    }
  }
}
