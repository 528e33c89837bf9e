import { editLists } from './editLists'
import { newId as makeId } from './newId'
import { refuse } from './refuse'
import { shareProblem } from './shareProblem'
import { SHARED_SECTION } from './sharedSections'
import type { Tree, TreeResult } from './types'

/** Puts a block that stands for a shared section in the place of the blocks that became it. */
export const shareBlocks = ({
  ids,
  section,
  newId = makeId,
  ...tree
}: Tree & { ids: readonly string[]; section: string; newId?: () => string }): TreeResult => {
  const problem = shareProblem({ ...tree, ids })
  if (problem)
    return refuse(
      problem === 'held' ? 'locked' : 'notAllowed',
      `These blocks cannot become a shared section: ${problem}.`,
      ids[0],
    )
  const id = newId()
  const going = new Set(ids)
  const layout = editLists({
    ...tree,
    edit: (list, { parent }) => {
      const first = parent ? -1 : list.findIndex((block) => going.has(String(block.id)))
      if (first < 0) return list
      const kept = list.filter((block) => !going.has(String(block.id)))
      return kept.toSpliced(first, 0, { id, blockType: SHARED_SECTION, section })
    },
  })
  return { ok: true, layout, ids: [id] }
}
