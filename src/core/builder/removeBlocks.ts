import { editLists } from './editLists'
import { heldBlock } from './heldBlock'
import type { Tree, TreeResult } from './types'

/** Removes blocks with all they hold. Refused also when something in them is locked. */
export const removeBlocks = ({ ids, ...tree }: Tree & { ids: readonly string[] }): TreeResult => {
  for (const id of ids) {
    const held = heldBlock({ ...tree, id, deep: true })
    if (held) return { ok: false, refusal: held }
  }
  const going = new Set(ids)
  const layout = editLists({
    ...tree,
    edit: (list) =>
      list.some(({ id }) => going.has(String(id)))
        ? list.filter(({ id }) => !going.has(String(id)))
        : list,
  })
  return { ok: true, layout }
}
