import type { BlockRegistry } from '../../../core/blocks/registry'
import { createHistory, record, redo, undo } from '../../../core/builder/history'
import { selectionRoots } from '../../../core/builder/selectionRoots'
import { indexBlocks } from '../../../core/builder/indexBlocks'
import type { Layout, TreeRefusal, TreeResult } from '../../../core/builder/types'
import type { TextKey } from '../text/keys'

/** Most steps that undo goes back. */
const UNDO_LIMIT = 200

export type EditorState = {
  history: ReturnType<typeof createHistory>
  /** Ids of the chosen blocks, in the order they were chosen; the last one is shown in the panel. */
  selection: readonly string[]
  /** Why the last change did not happen; cleared by the next one. */
  refusal: TreeRefusal | null
  /** What screen readers are told beside what changed; another object each time. */
  said: { key: TextKey } | null
}

export type Change = {
  /** Key of the step's name in the builder's words, e.g. `stepMove`. */
  label: string
  /** Steps with the same key within a second become one. */
  mergeKey?: string
  /** Chosen afterwards; default: what still exists of the selection. */
  select?: readonly string[]
}

export type EditorStore = {
  get: () => EditorState
  layout: () => Layout
  subscribe: (listener: () => void) => () => void
  /** Records a tree operation's result, or shows why it was refused. False: refused. */
  apply: (result: TreeResult, change: Change) => boolean
  select: (ids: readonly string[]) => void
  undo: () => void
  redo: () => void
  /** Starts again from a layout: after a restore or a reload. Undo leads back. */
  replace: (layout: Layout, label: string) => void
  refuse: (refusal: TreeRefusal | null) => void
  /** Tells screen readers something that shows on no element. */
  say: (key: TextKey) => void
  registry: BlockRegistry
  contentOnly: boolean
}

/** The builder's state: a layout with its history and what is chosen in it. */
export const createEditorStore = ({
  layout,
  registry,
  contentOnly = false,
}: {
  layout: Layout
  registry: BlockRegistry
  contentOnly?: boolean
}): EditorStore => {
  let state: EditorState = {
    history: createHistory(layout, { limit: UNDO_LIMIT }),
    selection: [],
    refusal: null,
    said: null,
  }
  const listeners = new Set<() => void>()
  const set = (next: Partial<EditorState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const existing = (ids: readonly string[], within: Layout): readonly string[] => {
    if (ids.length === 0) return ids
    const index = indexBlocks({ layout: within, registry })
    return ids.every((id) => index.has(id)) ? ids : ids.filter((id) => index.has(id))
  }
  const step = (history: EditorState['history']): void => {
    if (history === state.history) return
    set({ history, refusal: null, selection: existing(state.selection, history.present) })
  }
  return {
    registry,
    contentOnly,
    get: () => state,
    layout: () => state.history.present,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply: (result, { select, ...change }) => {
      if (!result.ok) {
        set({ refusal: result.refusal })
        return false
      }
      const history = record(state.history, result.layout, change)
      set({
        history,
        refusal: null,
        selection: existing(select ?? result.ids ?? state.selection, result.layout),
      })
      return true
    },
    select: (ids) => {
      const same =
        ids.length === state.selection.length && ids.every((id, i) => id === state.selection[i])
      if (!same) set({ selection: ids })
    },
    undo: () => step(undo(state.history)),
    redo: () => step(redo(state.history)),
    replace: (next, label) =>
      set({
        history: record(state.history, next, { label }),
        refusal: null,
        selection: existing(state.selection, next),
      }),
    refuse: (refusal) => set({ refusal }),
    say: (key) => set({ said: { key } }),
  }
}

/** The chosen blocks without those that lie inside another chosen one. */
export const chosenRoots = ({ layout, get, registry }: EditorStore): string[] => [
  ...selectionRoots({ layout: layout(), registry, ids: [...get().selection] }),
]
