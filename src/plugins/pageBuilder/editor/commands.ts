import type { BlockData } from '../../../core/blocks/types'
import { duplicateBlocks } from '../../../core/builder/duplicateBlocks'
import { listAt } from '../../../core/builder/listAt'
import { locate } from '../../../core/builder/locate'
import { removeBlocks } from '../../../core/builder/removeBlocks'
import { chosenRoots, type EditorStore } from './editorStore'
import { insertNear } from './insertNear'
import { newBlock } from './newBlock'

const treeOf = ({ layout, registry, contentOnly }: EditorStore) => ({
  layout: layout(),
  registry,
  contentOnly,
})

/** Inserts a new block near the chosen one. False: refused. */
export const insertNewBlock = (store: EditorStore, slug: string): boolean => {
  const block = newBlock({ registry: store.registry, slug })
  return block
    ? store.apply(insertNear(store, [block]), { label: 'stepInsert', select: [String(block.id)] })
    : false
}

/** Inserts the blocks of a section into the page near the chosen one. False: refused. */
export const insertSection = (store: EditorStore, blocks: readonly BlockData[]): boolean =>
  store.apply(insertNear(store, blocks, { inPage: true }), {
    label: 'stepInsert',
    select: blocks.map(({ id }) => String(id)),
  })

/** Removes the chosen blocks; what stood next is chosen then. */
export const removeChosen = (store: EditorStore): boolean => {
  const ids = chosenRoots(store)
  if (ids.length === 0) return false
  return store.apply(removeBlocks({ ...treeOf(store), ids }), {
    label: 'stepRemove',
    select: neighbourOf(store, ids),
  })
}

export const duplicateChosen = (store: EditorStore): boolean => {
  const ids = chosenRoots(store)
  return ids.length > 0
    ? store.apply(duplicateBlocks({ ...treeOf(store), ids }), { label: 'stepDuplicate' })
    : false
}

/** Chooses the block around the chosen one. */
export const chooseParent = (store: EditorStore): boolean => {
  const id = store.get().selection.at(-1)
  const parent = id && locate({ ...treeOf(store), id })?.position.parentId
  if (!parent) return false
  store.select([parent])
  return true
}

/** What takes a removed block's place: the next in its list, else the one before, else the block around. */
const neighbourOf = (store: EditorStore, ids: readonly string[]): string[] => {
  const at = ids[0] ? locate({ ...treeOf(store), id: ids[0] }) : null
  if (!at) return []
  const { index, parentId } = at.position
  const around = listAt({ ...treeOf(store), ...at.position })?.blocks ?? []
  const stays = ({ id }: BlockData): boolean => !ids.includes(String(id))
  const next = around.slice(index).find(stays) ?? around.slice(0, index).reverse().find(stays)
  return next ? [String(next.id)] : parentId ? [parentId] : []
}
