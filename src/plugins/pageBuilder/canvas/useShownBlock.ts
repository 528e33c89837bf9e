'use client'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { BlockData } from '../../../core/blocks/types'
import { changedFields } from '../../../core/builder/changedFields'
import { locate } from '../../../core/builder/locate'
import { slotsIn } from '../../../core/builder/slotsIn'
import { useEditor } from '../editor/EditorContext'

/**
 * A block as the editor has it. It changes only with the block's own fields: what stands in its slots is
 * drawn by itself. `null` while the editor does not have it yet.
 */
export const useShownBlock = (id: string): BlockData | null => {
  const store = useEditor()
  const last = useRef<BlockData | null>(null)
  const read = useCallback(() => {
    const { registry } = store
    const block = locate({ layout: store.layout(), registry, id })?.block ?? null
    const old = last.current
    const same =
      old &&
      block &&
      (old === block ||
        (slotsIn({ block, registry }).length === slotsIn({ block: old, registry }).length &&
          slotsIn({ block, registry }).length > 0 &&
          changedFields({ before: old, after: block, registry }).length === 0))
    if (!same) last.current = block
    return last.current
  }, [id, store])
  return useSyncExternalStore(store.subscribe, read, read)
}
