'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { EditorStore } from '../editor/editorStore'
import type { BuilderData } from '../types'
import { createSaver, type Saver, type SaveState } from './createSaver'
import { keepsakeStore, type KeepsakeStore } from './keepsake'
import { sendChange } from './sendChange'

/** The saver of a builder; it stops with the component. */
export const useSaver = ({
  store,
  data,
  userId,
}: {
  store: EditorStore
  data: BuilderData
  userId: string
}): { saver: Saver; keepsake: KeepsakeStore } => {
  const { config } = useConfig()
  const [made] = useState(() => {
    const { collection, id, field, updatedAt, status, autosaveInterval, can, locale } = data
    const keepsake = keepsakeStore({ collection, id, userId, locale })
    keepsake.setAside()
    const saver = createSaver({
      store,
      keepsake,
      base: updatedAt,
      documentStatus: status,
      autosaveInterval: can.update ? autosaveInterval : null,
      send: ({ layout, fields, base, kind }) =>
        sendChange({
          api: config.routes.api,
          collection,
          id,
          data: { ...fields, [field]: layout },
          base,
          kind,
          drafts: status !== null,
          locale,
        }),
    })
    return { saver, keepsake }
  })

  useEffect(() => {
    const { saver } = made
    const stop = saver.start()
    const warn = (event: BeforeUnloadEvent): void => {
      if (saver.isDirty()) event.preventDefault()
    }
    const retry = (): void => {
      if (saver.get().status === 'offline') void saver.save('draft')
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', retry)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', retry)
      stop()
    }
  }, [made])

  return made
}

export const useSaveState = ({ subscribe, get }: Saver): SaveState =>
  useSyncExternalStore(subscribe, get, get)
