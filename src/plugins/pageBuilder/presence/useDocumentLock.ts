'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EditorStore } from '../editor/editorStore'
import type { Saver } from '../save/createSaver'
import type { BuilderData } from '../types'
import type { DocumentLock } from './types'

const SECOND = 1000

/** While somebody changes the page, their lock is kept alive at most this often. Milliseconds. */
const KEEP_ALIVE = 10 * SECOND

/** How often it is asked whether somebody took the document over or left it. Milliseconds. */
const LOOK = 15 * SECOND

export type DocumentLockState = {
  /** Somebody else is at work: nothing may be changed here. */
  theirs: DocumentLock['theirs']
  /** It was ours before. */
  takenOver: boolean
  takeOver: () => Promise<void>
}

/** Holds Payload's lock of the document while the page is changed here, and tells when somebody else does. */
export const useDocumentLock = ({
  store,
  saver,
  data,
}: {
  store: EditorStore
  saver: Saver
  data: BuilderData
}): DocumentLockState => {
  const { config } = useConfig()
  const isLockable = data.documentLock !== null && data.can.update
  const [theirs, setTheirs] = useState(data.documentLock?.theirs ?? null)
  const [takenOver, setTakenOver] = useState(false)
  const held = useRef(data.documentLock?.mine ?? false)
  const url = `${config.routes.api}/page-builder/${data.collection}/${encodeURIComponent(data.id)}/lock`

  const ask = useCallback(
    async (method: 'GET' | 'POST', body: object = {}): Promise<void> => {
      const answer = await fetch(url, {
        method,
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: method === 'GET' ? undefined : JSON.stringify(body),
      }).catch(() => null)
      // Without an answer nothing is known to have changed.
      if (!answer?.ok) return
      const lock = (await answer.json()) as DocumentLock | null
      if (!lock) return
      if (lock.theirs && held.current) setTakenOver(true)
      if (!lock.theirs) setTakenOver(false)
      held.current = lock.mine
      // Each save of theirs makes a new lock; they are at work since the first one.
      setTheirs((before) => (before?.id === lock.theirs?.id ? before : lock.theirs))
    },
    [url],
  )

  useEffect(() => {
    if (!isLockable) return
    let layout = store.layout()
    let asked = 0
    let saved = saver.get().savedAt
    let status = saver.get().status
    const keep = (): void => {
      asked = Date.now()
      void ask('POST')
    }
    const stops = [
      store.subscribe(() => {
        if (store.layout() === layout) return
        layout = store.layout()
        if (!held.current || Date.now() - asked > KEEP_ALIVE) keep()
      }),
      saver.subscribe(() => {
        const now = saver.get()
        // Payload ends the lock with each save.
        if (now.savedAt !== saved) keep()
        else if (now.status === 'refused' && status !== 'refused') void ask('GET')
        saved = now.savedAt
        status = now.status
      }),
    ]
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void ask('GET')
    }, LOOK)
    const leave = (): void => {
      if (held.current)
        void fetch(url, { method: 'DELETE', credentials: 'include', keepalive: true })
      held.current = false
    }
    window.addEventListener('pagehide', leave)
    return () => {
      for (const stop of stops) stop()
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [ask, isLockable, saver, store, url])

  const takeOver = useCallback(async () => {
    await ask('POST', { takeOver: true })
    // What was refused while somebody else held it.
    if (held.current && saver.isDirty()) void saver.save('draft')
  }, [ask, saver])
  return useMemo(
    () => ({ theirs: isLockable ? theirs : null, takenOver, takeOver }),
    [isLockable, takeOver, takenOver, theirs],
  )
}
