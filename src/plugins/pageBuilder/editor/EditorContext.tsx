'use client'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { EditorState, EditorStore } from './editorStore'

export const EditorContext = createContext<EditorStore | null>(null)

/** @throws Error outside a builder. */
export const useEditor = (): EditorStore => {
  const store = useContext(EditorContext)
  if (!store) throw new Error('useEditor works inside a builder only.')
  return store
}

/** A part of the editor's state. `pick` returns the same value as long as nothing changed. */
export const useEditorState = <Value,>(pick: (state: EditorState) => Value): Value => {
  const { subscribe, get } = useEditor()
  return useSyncExternalStore(
    subscribe,
    () => pick(get()),
    () => pick(get()),
  )
}
