import type { BlockData } from '../../../core/blocks/types'
import { listAt } from '../../../core/builder/listAt'
import { locate } from '../../../core/builder/locate'
import { mayStand } from '../../../core/builder/mayStand'
import { moveBlocks } from '../../../core/builder/moveBlocks'
import { moveStep } from '../../../core/builder/moveStep'
import { slotsIn } from '../../../core/builder/slotsIn'
import type { BlockPosition, LocatedBlock } from '../../../core/builder/types'
import { chosenRoots, type EditorStore } from './editorStore'

const treeOf = ({ layout, registry, contentOnly }: EditorStore) => ({
  layout: layout(),
  registry,
  contentOnly,
})

/** The one chosen block; `null` for none and for several. */
const theChosen = (store: EditorStore): LocatedBlock | null => {
  const [id, ...more] = chosenRoots(store)
  return id && more.length === 0 ? locate({ ...treeOf(store), id }) : null
}

const moveTo = (store: EditorStore, id: string, to: BlockPosition): boolean =>
  store.apply(moveBlocks({ ...treeOf(store), ids: [id], to }), { label: 'stepMove', select: [id] })

/**
 * Moves the chosen block before (-1) or behind (1) its neighbour; at the end of a column, into the next
 * one. False: there is nowhere to go, or it was refused.
 */
export const moveChosen = (store: EditorStore, step: -1 | 1): boolean => {
  const found = theChosen(store)
  if (!found) return false
  const { block, position, parent } = found
  const id = String(block.id)
  const tree = treeOf(store)
  const target = position.index + step
  const { length } = listAt({ ...tree, ...position })?.blocks ?? []
  if (target >= 0 && target < length)
    return store.apply(moveStep({ ...tree, id, step }), { label: 'stepMove', select: [id] })
  const next = parent && besideSlot(store, parent, position.slot, step)
  if (next) return moveTo(store, id, next)
  store.say(step < 0 ? 'builder:saidFirst' : 'builder:saidLast')
  return false
}

/** Moves the chosen block into the nearest one before it that takes it, else into the one behind it. */
export const moveIn = (store: EditorStore): boolean => {
  const found = theChosen(store)
  if (!found) return false
  const { block, position } = found
  const tree = treeOf(store)
  const around = listAt({ ...tree, ...position })?.blocks ?? []
  const near = [...around.slice(0, position.index).reverse(), ...around.slice(position.index + 1)]
  for (const host of near) {
    const places = slotsIn({ block: host, registry: store.registry }).map(({ path, blocks }) => ({
      parentId: String(host.id),
      slot: path,
      index: blocks.length,
    }))
    const place = places.find((at) => !mayStand({ ...tree, blocks: [block], at }))
    if (place) return moveTo(store, String(block.id), place)
  }
  store.say('builder:saidNothingTakes')
  return false
}

/** Moves the chosen block out of the one it stands in, behind it. */
export const moveOut = (store: EditorStore): boolean => {
  const found = theChosen(store)
  if (!found) return false
  const { block } = found
  const tree = treeOf(store)
  for (let at = outerOf(store, found); at; at = outerOf(store, at)) {
    const place = { ...at.position, index: at.position.index + 1 }
    if (!mayStand({ ...tree, blocks: [block], at: place }))
      return moveTo(store, String(block.id), place)
  }
  store.say('builder:saidOutermost')
  return false
}

const outerOf = (store: EditorStore, { position }: LocatedBlock): LocatedBlock | null =>
  position.parentId ? locate({ ...treeOf(store), id: position.parentId }) : null

/** The end of the slot before, or the start of the one behind, in the same block. */
const besideSlot = (
  { registry }: EditorStore,
  parent: BlockData,
  slot: string,
  step: -1 | 1,
): BlockPosition | null => {
  const slots = slotsIn({ block: parent, registry })
  const next = slots[slots.findIndex(({ path }) => path === slot) + step]
  return next
    ? {
        parentId: String(parent.id),
        slot: next.path,
        index: step < 0 ? next.blocks.length : 0,
      }
    : null
}
