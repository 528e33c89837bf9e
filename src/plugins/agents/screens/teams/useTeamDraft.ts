'use client'
import { useEffect, useReducer, useState } from 'react'
import { draftHistory, startHistory, type TeamDraft } from './draftHistory'

export type TeamEditing = {
  draft: TeamDraft
  /** @param of what is changed: changes of the same right after each other are one step back. */
  change: (to: TeamDraft, of: string) => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
  isChanged: boolean
  /** The draft as it is now, or the one given, is what the server has. */
  markSaved: (draft?: TeamDraft) => void
}

/** A team while it is edited, with Ctrl Z and Ctrl Shift Z, but for texts, which have an undo of their own. */
export const useTeamDraft = (stored: TeamDraft, isNew: boolean): TeamEditing => {
  const [history, dispatch] = useReducer(draftHistory, stored, startHistory)
  const [saved, setSaved] = useState(stored)
  const isChanged = isNew || history.now !== saved

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      dispatch({ do: key === 'y' || event.shiftKey ? 'redo' : 'undo' })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  useEffect(() => {
    if (!isChanged || history.past.length === 0) return
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [isChanged, history.past.length])

  return {
    draft: history.now,
    change: (to, of) => dispatch({ do: 'change', to, of, at: Date.now() }),
    undo: () => dispatch({ do: 'undo' }),
    redo: () => dispatch({ do: 'redo' }),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isChanged,
    markSaved: (draft = history.now) => setSaved(draft),
  }
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type))
