'use client'
import { useEffect } from 'react'
import { isFieldLocked } from '../../../core/blocks/lockedFields'
import { locate } from '../../../core/builder/locate'
import { mayEdit } from '../../../core/builder/lockOf'
import { updateBlock } from '../../../core/builder/updateBlock'
import { elementOfBlock } from '../canvas/elementOfBlock'
import { useEditor } from '../editor/EditorContext'
import type { EditorStore } from '../editor/editorStore'
import { editInPlace } from './editInPlace'
import { findText } from './findText'
import { setValueAt } from './setValueAt'
import { textFieldsIn } from './textFieldsIn'

/** Double click on a text of the page, or F2, and type. Other fields are reached in the panel. */
export const useInlineText = ({
  frame,
  readOnly,
}: {
  frame: Document | null
  readOnly: boolean
}): void => {
  const store = useEditor()
  useEffect(() => {
    if (!frame || readOnly) return
    let stop: (() => void) | null = null
    const start = (id: string, at?: { x: number; y: number }, after?: () => void): void => {
      stop?.()
      stop = startEditing({
        store,
        frame,
        id,
        at,
        onEnd: (byKey) => {
          stop = null
          if (byKey) after?.()
        },
      })
    }
    const onDoubleClick = (event: MouseEvent): void => {
      const root = (event.target as Element | null)?.closest?.('[data-puck-component]')
      const id = root?.getAttribute('data-puck-component')
      if (id) start(id, { x: event.clientX, y: event.clientY })
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const id = store.get().selection.at(-1)
      if (event.key !== 'F2' || !id) return
      event.preventDefault()
      const before = document.activeElement
      start(id, undefined, () => {
        if (before instanceof HTMLElement && before.isConnected) before.focus()
      })
    }
    frame.addEventListener('dblclick', onDoubleClick)
    frame.addEventListener('keydown', onKeyDown)
    window.addEventListener('keydown', onKeyDown)
    return () => {
      stop?.()
      frame.removeEventListener('dblclick', onDoubleClick)
      frame.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [frame, readOnly, store])
}

const startEditing = ({
  store,
  frame,
  id,
  at,
  onEnd,
}: {
  store: EditorStore
  frame: Document
  id: string
  at?: { x: number; y: number }
  onEnd: (byKey: boolean) => void
}): (() => void) | null => {
  const { registry, contentOnly } = store
  const root = elementOfBlock(frame, id)
  const block = locate({ layout: store.layout(), registry, id })?.block
  const definition = block && registry.get(block.blockType)
  if (!root || !definition) return null
  if (!mayEdit({ layout: store.layout(), registry, id, contentOnly })) return null
  const texts = textFieldsIn({ fields: definition.fields, data: block })
  const found = findText({
    root,
    texts,
    at,
    mayEdit: ({ path }) => !isFieldLocked({ block, path }),
  })
  if (!found) return null
  const commit = (value: string): void => {
    const tree = { layout: store.layout(), registry, contentOnly }
    const current = locate({ ...tree, id })?.block
    if (!current) return
    const data = setValueAt(current, found.text.path, value)
    if (JSON.stringify(data) === JSON.stringify(current)) return
    store.apply(updateBlock({ ...tree, id, data }), {
      label: 'stepType',
      mergeKey: `type ${id} ${found.text.path}`,
      select: [id],
    })
  }
  return editInPlace({ found, commit, onEnd })
}
