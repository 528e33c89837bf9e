'use client'
import { toast, useAuth, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { diffLayouts } from '../../../core/builder/diffLayouts'
import { mergeLayouts } from '../../../core/builder/mergeLayouts'
import type { Layout } from '../../../core/builder/types'
import { authorText } from '../compare/authorText'
import { findUserNames } from '../compare/findUserNames'
import { readStored, type StoredState } from '../compare/readStored'
import { useEditor } from '../editor/EditorContext'
import { useSaveState } from '../save/useSaver'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'

export type Conflict = {
  theirs: StoredState
  /** Who saved it, in words. */
  author: string
  mine: Layout
  /** Both changes in one, where they do not meet. */
  merged: Layout | null
}

export type ConflictState = {
  /** A save was refused because somebody saved in between, and nobody has chosen yet. */
  open: boolean
  /** `null` while theirs is read. */
  conflict: Conflict | null
  /** Theirs could not be read. */
  failed: boolean
  readAgain: () => void
  keepMine: () => void
  takeTheirs: () => void
  keepBoth: () => void
}

/** Theirs and mine after a conflict, and the ways out of it. */
export const useConflict = (): ConflictState => {
  const { t } = useText()
  const store = useEditor()
  const { data, saver } = useBuilder()
  const { config } = useConfig()
  const { user } = useAuth()
  const { status } = useSaveState(saver)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [failed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  const { registry } = store
  const { api } = config.routes
  const users = config.admin.user
  const ownId = String(user?.id ?? '')
  const open = status === 'conflict'

  useEffect(() => {
    if (!open) return
    let gone = false
    setConflict(null)
    setFailed(false)
    void (async () => {
      const { collection, id, field, locale } = data
      const theirs = await readStored({ api, collection, id, field, locale, registry })
      if (gone) return
      if (!theirs) return setFailed(true)
      const own = saver
        .ownStates()
        .find((state) => isSame(diffLayouts({ before: state, after: theirs.layout, registry })))
      if (own) {
        // Only other fields were saved, or it was a save of ours whose answer got lost.
        saver.rebase(theirs.updatedAt, own)
        if (saver.isDirty()) void saver.save('draft')
        toast.info(t('builder:conflictNone'))
        return
      }
      const names = await findUserNames({
        api,
        users,
        ids: theirs.updatedBy ? [theirs.updatedBy] : [],
      })
      if (gone) return
      const mine = store.layout()
      setConflict({
        theirs,
        author: authorText({
          id: theirs.updatedBy,
          ownId,
          names,
          own: 'builder:byYouElsewhere',
          t,
        }),
        mine,
        merged: mergeLayouts({
          base: saver.savedLayout(),
          theirs: theirs.layout,
          mine,
          registry,
        }),
      })
    })()
    return () => {
      gone = true
    }
  }, [api, data, open, ownId, registry, round, saver, store, t, users])

  const settle = useCallback(
    (layout: Layout | null, label: string) => {
      if (!conflict) return
      const { theirs } = conflict
      if (layout) store.replace(layout, label)
      saver.rebase(theirs.updatedAt, theirs.layout)
      if (saver.isDirty()) void saver.save('draft')
    },
    [conflict, saver, store],
  )

  return {
    open,
    conflict,
    failed,
    readAgain: useCallback(() => setRound((before) => before + 1), []),
    keepMine: useCallback(() => settle(null, ''), [settle]),
    takeTheirs: useCallback(
      () => settle(conflict?.theirs.layout ?? null, 'stepTakeTheirs'),
      [conflict, settle],
    ),
    keepBoth: useCallback(() => settle(conflict?.merged ?? null, 'stepMerge'), [conflict, settle]),
  }
}

const isSame = ({ added, removed, moved, changed }: ReturnType<typeof diffLayouts>): boolean =>
  added.length + removed.length + moved.length + changed.length === 0
