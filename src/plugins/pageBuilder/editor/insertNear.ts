import type { BlockData } from '../../../core/blocks/types'
import { insertBlocks } from '../../../core/builder/insertBlocks'
import { locate } from '../../../core/builder/locate'
import { mayStand } from '../../../core/builder/mayStand'
import { slotsIn } from '../../../core/builder/slotsIn'
import type { BlockPosition, TreeResult } from '../../../core/builder/types'
import type { EditorStore } from './editorStore'

/** The slot's name of a page's own list. */
const ROOT = { parentId: null, slot: 'layout' }

/**
 * Inserts blocks where one would expect them: in the chosen block's first slot that takes them, else
 * behind it or behind the nearest block around it that has them as neighbours, else at the page's end
 * (before a footer).
 */
export const insertNear = (
  store: EditorStore,
  blocks: readonly BlockData[],
  {
    inPage = false,
  }: {
    /** In the page's own list only and before its footer, as whole sections stand. @default false */
    inPage?: boolean
  } = {},
): TreeResult => {
  const { registry, contentOnly } = store
  const layout = store.layout()
  const last = store.get().selection.at(-1)
  const near = last ? placesNear(store, last) : []
  const end = endOfPage(store)
  const places = [
    ...(inPage
      ? near
          .filter(({ parentId }) => parentId === null)
          .map((at) => ({ ...at, index: Math.min(at.index, end.index) }))
      : near),
    end,
  ]
  const free = places.find(
    (at) => !mayStand({ layout, registry, contentOnly, blocks: [...blocks], at }),
  )
  return insertBlocks({
    layout,
    registry,
    contentOnly,
    blocks: [...blocks],
    at: free ?? end,
  })
}

const placesNear = (store: EditorStore, id: string): BlockPosition[] => {
  const { registry } = store
  const layout = store.layout()
  const found = locate({ layout, registry, id })
  if (!found) return []
  const inside = slotsIn({ block: found.block, registry }).map(({ path, blocks }) => ({
    parentId: id,
    slot: path,
    index: blocks.length,
  }))
  const places: BlockPosition[] = [...inside]
  for (let at: typeof found | null = found; at;) {
    places.push({ ...at.position, index: at.position.index + 1 })
    const parentId: string | null = at.position.parentId
    at = parentId ? locate({ layout, registry, id: parentId }) : null
  }
  return places
}

const endOfPage = (store: EditorStore): BlockPosition => {
  const layout = store.layout()
  const isFooter = layout.at(-1)?.blockType === 'footer'
  return { ...ROOT, index: layout.length - (isFooter ? 1 : 0) }
}
