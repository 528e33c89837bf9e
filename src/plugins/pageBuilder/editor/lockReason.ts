import type { BlockData } from '../../../core/blocks/types'
import { heldBlock } from '../../../core/builder/heldBlock'
import { lockOf } from '../../../core/builder/lockOf'
import type { TextKey } from '../text/keys'
import type { EditorStore } from './editorStore'

/** Why a block is locked, as a key of the builder's words; `null`: it is not. */
export const lockReason = (block: BlockData, contentOnly: boolean): TextKey | null => {
  const own = lockOf(block)
  if (own === 'all') return 'builder:lockedAll'
  if (contentOnly) return 'builder:lockedPage'
  return own === 'content' ? 'builder:lockedPlace' : null
}

/** Why blocks may not leave their place; `null`: they may. */
export const heldReason = (store: EditorStore, ids: readonly string[]): TextKey | null => {
  const { contentOnly, registry } = store
  const tree = { layout: store.layout(), registry, contentOnly }
  const refused = ids.map((id) => heldBlock({ ...tree, id, deep: true })).find(Boolean)
  if (!refused) return null
  if (contentOnly) return 'builder:lockedPage'
  return ids.includes(refused.blockId ?? '') ? 'builder:lockedPlace' : 'builder:lockedAround'
}
