'use client'
import { useEffect, useRef } from 'react'
import { useEditor } from '../editor/EditorContext'
import { useClipboard } from '../editor/useClipboard'
import { useMaybeAi } from '../ai/AiContext'
import { useChecks } from '../checks/ChecksContext'
import { useBuilder } from '../view/BuilderContext'
import { isCovered } from './isCovered'
import { goToRegion } from './regions'
import { shortcutOf, type ShortcutActions } from './shortcuts'

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** Listens to the builder's keys, in the panel and in the canvas. Dialogs and drawers keep their own. */
export const useShortcuts = ({ onHelp }: { onHelp: () => void }): void => {
  const store = useEditor()
  const { data, frame, saver, readOnly, setSavesSection } = useBuilder()
  const checks = useChecks()
  const { copy, cut, paste } = useClipboard()
  const ai = useMaybeAi()
  const toggleAi = (): void => ai?.setOpen(!ai.open)
  const saveSection = (): void => {
    if (data.sections !== 'none' && store.get().selection.length > 0) setSavesSection(true)
  }
  /** The bar shows what came of it; who does not see it is told. */
  const save = async (): Promise<void> => {
    const { kind } = await saver.save('draft')
    store.say(kind === 'saved' ? 'builder:savedNow' : 'builder:saidNotSaved')
  }
  const own: ShortcutActions = {
    store,
    save: () => void save(),
    leave: () => (checks.open ? checks.setOpen(false) : store.select([])),
    help: onHelp,
    copy,
    cut,
    paste,
    saveSection,
    ai: toggleAi,
    goToRegion,
  }
  const actions = useRef(own)
  actions.current = own

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as Element | null
      const inDialog = Boolean(target?.closest?.('dialog, [role="dialog"], .drawer')) || isCovered()
      // The panel closes with Escape itself.
      const ownsEscape = event.key === 'Escape' && Boolean(target?.closest?.('.ts-builder-ai'))
      const shortcut = inDialog || ownsEscape ? undefined : shortcutOf(event)
      const inField = Boolean(target?.closest?.(FIELDS))
      // Puck has an undo and a delete of its own, which know nothing of ours.
      if (isPuckKey(event) && !inField && !inDialog) event.stopImmediatePropagation()
      if (!shortcut || (inField && !shortcut.inFields)) return
      // What is marked in a text is copied as text.
      if (shortcut.key === 'c' && String(window.getSelection() ?? '')) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (shortcut.changes && readOnly) return
      shortcut.run(actions.current)
    }
    const targets: EventTarget[] = [window, ...(frame?.defaultView ? [frame.defaultView] : [])]
    for (const target of targets) target.addEventListener('keydown', onKey as EventListener, true)
    return () => {
      for (const target of targets)
        target.removeEventListener('keydown', onKey as EventListener, true)
    }
  }, [frame, readOnly])
}

const isPuckKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Delete' ||
  key === 'Backspace' ||
  ((ctrlKey || metaKey) && ['z', 'y', 'i'].includes(key.toLowerCase()))
