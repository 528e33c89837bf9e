import type { KeyboardEvent } from 'react'
import { indexBlocks } from '../../../core/builder/indexBlocks'
import type { EditorStore } from '../editor/editorStore'
import { focusProperties } from './regions'

/** Keys while the page itself has the focus: arrows choose the next block, Enter goes to its fields. */
export const walkCanvas = (store: EditorStore, event: KeyboardEvent): void => {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (event.key === 'Enter') {
    event.preventDefault()
    focusProperties()
  } else if (step) {
    event.preventDefault()
    const ids = [...indexBlocks({ layout: store.layout(), registry: store.registry }).keys()]
    const current = ids.indexOf(store.get().selection.at(-1) ?? '')
    const next = ids[current < 0 ? (step > 0 ? 0 : ids.length - 1) : current + step]
    if (next) store.select([next])
  }
}
