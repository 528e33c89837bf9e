import type { BlockRegistry } from '../../../core/blocks/registry'
import { toLayout } from '../../../core/builder/toLayout'
import type { Layout } from '../../../core/builder/types'
import { idOf } from '../../../core/tenancy/idOf'

export type VersionSummary = {
  id: string
  /** ISO 8601. */
  savedAt: string
  status: 'draft' | 'published' | null
  autosave: boolean
  /** Id of the user who saved it; `null`: nobody who was logged in. */
  author: string | null
}

export type VersionPage = {
  versions: VersionSummary[]
  /** From 1. */
  page: number
  pages: number
}

/** Versions shown at a time. */
const PAGE_SIZE = 10

type Source = {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  collection: string
  signal?: AbortSignal
}

type Version = {
  id: string | number
  updatedAt: string
  autosave?: boolean | null
  version?: Record<string, unknown>
}

/**
 * A page of a document's versions, newest first, read with the user's access.
 *
 * @throws Error with the server's words.
 */
export const readVersions = async ({
  id,
  page,
  ...source
}: Source & { id: string; page: number }): Promise<VersionPage> => {
  const query = new URLSearchParams({
    'where[parent][equals]': id,
    sort: '-updatedAt',
    depth: '0',
    limit: String(PAGE_SIZE),
    page: String(page),
    'select[updatedAt]': 'true',
    'select[autosave]': 'true',
    'select[version][_status]': 'true',
    'select[version][updatedBy]': 'true',
  })
  const { docs, totalPages } = await read<{ docs: Version[]; totalPages: number }>(
    `?${query}`,
    source,
  )
  return {
    versions: docs.map(({ id, updatedAt, autosave, version }) => ({
      id: String(id),
      savedAt: updatedAt,
      status: (version?._status as VersionSummary['status'] | undefined) ?? null,
      autosave: autosave === true,
      author: idOf(version?.updatedBy) ?? null,
    })),
    page,
    pages: totalPages,
  }
}

/**
 * The blocks of one version.
 *
 * @throws Error with the server's words.
 */
export const readVersionLayout = async ({
  versionId,
  field,
  registry,
  ...source
}: Source & { versionId: string; field: string; registry: BlockRegistry }): Promise<Layout> => {
  const { version } = await read<Version>(`/${encodeURIComponent(versionId)}?depth=0`, source)
  return toLayout({ value: version?.[field], registry })
}

const read = async <Answer>(path: string, { api, collection, signal }: Source): Promise<Answer> => {
  const answer = await fetch(`${api}/${collection}/versions${path}`, {
    credentials: 'include',
    cache: 'no-store',
    signal,
  })
  const body = (await answer.json().catch(() => ({}))) as Answer & {
    errors?: { message?: string }[]
  }
  if (!answer.ok)
    throw new Error(body.errors?.map(({ message }) => message).join(' ') || `HTTP ${answer.status}`)
  return body
}
