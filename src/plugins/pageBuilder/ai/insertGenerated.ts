import { placeGenerated } from '../../../core/ai/placeGenerated'
import type { BlockData } from '../../../core/blocks/types'
import { renewIds } from '../../../core/builder/renewIds'
import { insertSection } from '../editor/commands'
import type { EditorStore } from '../editor/editorStore'

/** Where generated blocks go: a section near the chosen block, a page behind or instead of what is there. */
export type Placing = 'near' | 'append' | 'replace'

/** Inserts generated blocks, with ids of their own: one step of undo. False: refused. */
export const insertGenerated = ({
  store,
  blocks: written,
  how,
}: {
  store: EditorStore
  blocks: readonly BlockData[]
  how: Placing
}): boolean => {
  const { registry, contentOnly } = store
  const blocks = renewIds({ blocks: written, registry })
  if (how === 'near') return insertSection(store, blocks)
  const result = placeGenerated({ layout: store.layout(), registry, contentOnly, blocks, how })
  return store.apply(result, { label: 'stepInsert', ...(result.ok && { select: result.ids }) })
}
