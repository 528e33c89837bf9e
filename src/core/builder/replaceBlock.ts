import type { BlockData } from '../blocks/types'
import { editLists } from './editLists'
import { locate } from './locate'
import { refuse } from './refuse'
import type { Tree, TreeResult } from './types'

/** Puts other blocks in a block's place, whatever its lock. */
export const replaceBlock = ({
  id,
  by,
  ...tree
}: Tree & { id: string; by: readonly BlockData[] }): TreeResult => {
  if (!locate({ ...tree, id })) return refuse('notFound', `There is no block ${id}.`, id)
  const layout = editLists({
    ...tree,
    edit: (list) =>
      list.some((block) => block.id === id)
        ? list.flatMap((block) => (block.id === id ? by : [block]))
        : list,
  })
  return { ok: true, layout, ids: by.map((block) => String(block.id)) }
}
