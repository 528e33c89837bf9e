'use client'
import { useGetPuck, type OnAction, type PuckAction } from '@puckeditor/core'
import { useCallback, useEffect } from 'react'
import { insertBlocks } from '../../../core/builder/insertBlocks'
import { locate } from '../../../core/builder/locate'
import { moveBlocks } from '../../../core/builder/moveBlocks'
import { removeBlocks } from '../../../core/builder/removeBlocks'
import { slotsIn } from '../../../core/builder/slotsIn'
import type { Layout, TreeResult } from '../../../core/builder/types'
import { newBlock } from '../editor/newBlock'
import { useEditor } from '../editor/EditorContext'
import type { EditorStore } from '../editor/editorStore'
import { puckData } from './puckData'
import { sameShape } from './skeleton'
import { positionOf, ROOT_SLOT, zoneOf } from './zones'

/** What Puck shows just now. Shared between its `onAction` and the effect that feeds it. */
export type Shown = { layout: Layout; quiet: boolean }

/** Keeps Puck's canvas showing the editor's layout and selection. Call it inside `<Puck>`. */
export const useFeedPuck = (shown: Shown): void => {
  const store = useEditor()
  const getPuck = useGetPuck()

  const feed = useCallback(() => {
    const { registry } = store
    const layout = store.layout()
    const dispatch = (action: PuckAction): void => {
      shown.quiet = true
      try {
        getPuck().dispatch({ ...action, recordHistory: false })
      } finally {
        shown.quiet = false
      }
    }
    if (!sameShape({ before: shown.layout, after: layout, registry }))
      dispatch({ type: 'setData', data: () => puckData(layout, registry) as never })
    shown.layout = layout
    const last = store.get().selection.at(-1) ?? null
    const current = (getPuck().selectedItem?.props.id as string | undefined) ?? null
    if (last !== current) {
      const at = last ? locate({ layout, registry, id: last }) : null
      dispatch({
        type: 'setUi',
        ui: {
          itemSelector: at ? { zone: zoneOf(at.position), index: at.position.index } : null,
        },
      })
    }
  }, [getPuck, shown, store])

  useEffect(() => {
    feed()
    return store.subscribe(feed)
  }, [feed, store])
}

/** Turns what was done on the canvas into steps of the editor. */
export const takePuckActions =
  (store: EditorStore, shown: Shown): OnAction =>
  (action, appState, previous) => {
    if (shown.quiet) return
    if (action.type === 'setUi') {
      const { itemSelector } = appState.ui
      if (itemSelector === previous.ui.itemSelector) return
      const id = itemSelector ? idAt(store, itemSelector) : null
      store.select(id ? [id] : [])
      return
    }
    const step = stepOf(store, action)
    if (!step) return
    // Puck shows the change already, but for what it cannot know: refusals, what a new block holds.
    shown.layout = step.isShown && step.result.ok ? step.result.layout : []
    // Not within Puck's own change: feeding it would be a change in the middle of that one.
    queueMicrotask(() => store.apply(step.result, { label: step.label, select: step.select }))
  }

type Step = {
  label: string
  result: TreeResult
  /** Puck's own tree is the same now. */
  isShown: boolean
  select?: readonly string[]
}

const stepOf = (store: EditorStore, action: PuckAction): Step | null => {
  const { registry, contentOnly } = store
  const layout = store.layout()
  const at = { layout, registry, contentOnly }
  switch (action.type) {
    case 'insert': {
      const block = newBlock({ registry, slug: action.componentType, id: action.id })
      if (!block) return null
      const position = { ...positionOf(action.destinationZone), index: action.destinationIndex }
      return {
        label: 'stepInsert',
        result: insertBlocks({ ...at, blocks: [block], at: position }),
        isShown: slotsIn({ block, registry }).length === 0,
        select: [String(block.id)],
      }
    }
    case 'move':
    case 'reorder': {
      const from = 'sourceZone' in action ? action.sourceZone : action.destinationZone
      const id = idAt(store, { zone: from, index: action.sourceIndex })
      if (!id) return null
      const same = from === action.destinationZone
      // Puck counts after the block was taken out, the tree before.
      const index =
        action.destinationIndex + (same && action.destinationIndex > action.sourceIndex ? 1 : 0)
      return {
        label: 'stepMove',
        result: moveBlocks({
          ...at,
          ids: [id],
          to: { ...positionOf(action.destinationZone), index },
        }),
        isShown: true,
        select: [id],
      }
    }
    case 'remove': {
      const id = idAt(store, { zone: action.zone, index: action.index })
      if (!id) return null
      return { label: 'stepRemove', result: removeBlocks({ ...at, ids: [id] }), isShown: true }
    }
    default:
      return null
  }
}

const idAt = (
  store: EditorStore,
  { zone, index }: { zone?: string; index: number },
): string | null => {
  const { parentId, slot } = positionOf(zone ?? zoneOf({ parentId: null, slot: ROOT_SLOT }))
  const { registry } = store
  const layout = store.layout()
  if (parentId === null) return String(layout[index]?.id ?? '') || null
  const parent = locate({ layout, registry, id: parentId })?.block
  if (!parent) return null
  const list = slotsIn({ block: parent, registry }).find(({ path }) => path === slot)
  return String(list?.blocks[index]?.id ?? '') || null
}
