'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Layout } from '../../../core/builder/types'
import { findUserNames } from '../compare/findUserNames'
import { useEditor } from '../editor/EditorContext'
import { useBuilder } from '../view/BuilderContext'
import { readVersionLayout, readVersions, type VersionPage } from './readVersions'

type Loaded<Value> = { value: Value | null; error: string | null }

const NOTHING = { value: null, error: null }

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** A page of the document's versions, with the names of those authors whom the reader may read. */
export const useVersions = (
  page: number,
): Loaded<VersionPage & { names: ReadonlyMap<string, string> }> => {
  const { data } = useBuilder()
  const { config } = useConfig()
  const [loaded, setLoaded] =
    useState<Loaded<VersionPage & { names: ReadonlyMap<string, string> }>>(NOTHING)
  const { collection, id } = data
  const { api } = config.routes
  const users = config.admin.user
  useEffect(() => {
    const reading = new AbortController()
    setLoaded(NOTHING)
    void (async () => {
      try {
        const source = { api, collection, id, page, signal: reading.signal }
        const found = await readVersions(source)
        const ids = found.versions.flatMap(({ author }) => author ?? [])
        const names = await findUserNames({ api, users, ids })
        if (!reading.signal.aborted) setLoaded({ value: { ...found, names }, error: null })
      } catch (error) {
        if (!reading.signal.aborted) setLoaded({ value: null, error: messageOf(error) })
      }
    })()
    return () => reading.abort()
  }, [api, collection, id, page, users])
  return loaded
}

/** The blocks of a version; nothing while it is read, and for `null`. */
export const useVersionLayout = (versionId: string | null): Loaded<Layout> => {
  const { data } = useBuilder()
  const { registry } = useEditor()
  const { config } = useConfig()
  const [loaded, setLoaded] = useState<Loaded<Layout>>(NOTHING)
  const { collection, field } = data
  const { api } = config.routes
  useEffect(() => {
    if (versionId === null) return
    const reading = new AbortController()
    const { signal } = reading
    setLoaded(NOTHING)
    readVersionLayout({ api, collection, field, registry, versionId, signal }).then(
      (value) => signal.aborted || setLoaded({ value, error: null }),
      (error: unknown) => signal.aborted || setLoaded({ value: null, error: messageOf(error) }),
    )
    return () => reading.abort()
  }, [api, collection, field, registry, versionId])
  return loaded
}
