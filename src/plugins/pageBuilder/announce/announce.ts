import type { BlockRegistry } from '../../../core/blocks/registry'
import { locate } from '../../../core/builder/locate'
import { listAt } from '../../../core/builder/listAt'
import type { Layout } from '../../../core/builder/types'
import type { EditorState } from '../editor/editorStore'
import type { TextKey, Translate } from '../text/keys'

/** Steps and what is said of them; typing is heard as it is. */
const STEPS: Record<string, TextKey> = {
  stepInsert: 'builder:saidAdded',
  stepPaste: 'builder:saidPasted',
  stepDuplicate: 'builder:saidDuplicated',
  stepMove: 'builder:saidMoved',
  stepRemove: 'builder:saidRemoved',
  stepRestore: 'builder:saidRestored',
  stepTakeTheirs: 'builder:saidRestored',
  stepMerge: 'builder:saidRestored',
  stepDetach: 'builder:saidDetached',
  stepRewrite: 'builder:saidRewritten',
}

/**
 * What a screen reader is told of a change of the editor, e.g. "Hero added, position 2 of 5."; `null` for
 * nothing.
 */
export const announce = ({
  before,
  after,
  registry,
  t,
  nameOf,
}: {
  before: EditorState
  after: EditorState
  registry: BlockRegistry
  t: Translate
  /** Name of a type in the panel's language. */
  nameOf: (blockType: string) => string
}): string | null => {
  if (after.said !== before.said && after.said) return t(after.said.key)
  const { past, future, present } = after.history
  if (present === before.history.present) return null
  if (future.length > before.history.future.length) return t('builder:saidUndone')
  if (future.length > 0 || present === before.history.future[0]?.layout)
    return t('builder:saidRedone')
  const key = STEPS[past.at(-1)?.step.label ?? '']
  if (!key) return null
  const isRemoval = key === 'builder:saidRemoved'
  const [layout, ids] = isRemoval
    ? [before.history.present, before.selection]
    : [present, after.selection]
  const name =
    ids.length > 1
      ? t('builder:saidBlocks', { count: ids.length })
      : nameIn({ layout, registry, id: ids[0], nameOf })
  if (!name) return t('builder:saidRestored')
  return [t(key, { name }), isRemoval ? '' : placeIn({ layout, registry, id: ids[0], nameOf, t })]
    .filter(Boolean)
    .join(' ')
}

type Place = {
  layout: Layout
  registry: BlockRegistry
  id: string | undefined
  nameOf: (blockType: string) => string
}

const nameIn = ({ layout, registry, id, nameOf }: Place): string | null => {
  const found = id ? locate({ layout, registry, id }) : null
  return found && nameOf(found.block.blockType)
}

/** E.g. "Position 2 of 5." or "Position 1 of 1 in Columns.". */
const placeIn = ({ layout, registry, id, nameOf, t }: Place & { t: Translate }): string => {
  const found = id ? locate({ layout, registry, id }) : null
  if (!found) return ''
  const count = listAt({ layout, registry, ...found.position })?.blocks.length ?? 0
  const vars = { position: found.position.index + 1, count }
  return found.parent
    ? t('builder:saidPlaceIn', { ...vars, parent: nameOf(found.parent.blockType) })
    : t('builder:saidPlace', vars)
}
