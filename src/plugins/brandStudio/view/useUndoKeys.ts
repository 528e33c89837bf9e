'use client'
import { useEffect } from 'react'
import type { StudioStore } from '../state/createStudioStore'

/** Ctrl Z and Ctrl Shift Z (Cmd on a Mac), but for texts, which have an undo of their own; Ctrl S saves. */
export const useUndoKeys = (store: StudioStore): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 's') {
        event.preventDefault()
        // With a conflict it asks again what to keep.
        if (store.get().status !== 'saved') void store.save()
        return
      }
      if (isText(event.target)) return
      if (key === 'z' || key === 'y') {
        event.preventDefault()
        if (key === 'y' || event.shiftKey) store.redo()
        else store.undo()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [store])
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    !['range', 'radio', 'checkbox', 'color'].includes(target.type))
