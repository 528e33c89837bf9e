'use client'
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { SectionApi, SectionKind } from './sectionApi'
import type { SectionList, SectionStore } from './sectionStore'

export type SectionsValue = { api: SectionApi; store: SectionStore }

export const SectionsContext = createContext<SectionsValue | null>(null)

/** @throws Error outside a builder. */
export const useSections = (): SectionsValue => {
  const value = useContext(SectionsContext)
  if (!value) throw new Error('useSections works inside a builder only.')
  return value
}

/** The sections of a kind, read when they are first shown. */
export const useSectionList = (kind: SectionKind, wanted: boolean): SectionList => {
  const { store } = useSections()
  useSyncExternalStore(store.subscribe, store.version, store.version)
  const list = store.list(kind)
  useEffect(() => {
    if (wanted && list.state === 'unread') store.read(kind)
  }, [kind, list.state, store, wanted])
  return list
}
