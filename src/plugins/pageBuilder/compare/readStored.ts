import type { BlockRegistry } from '../../../core/blocks/registry'
import { toLayout } from '../../../core/builder/toLayout'
import type { Layout } from '../../../core/builder/types'
import { idOf } from '../../../core/tenancy/idOf'

/** A document as it is stored just now. */
export type StoredState = {
  layout: Layout
  /** ISO 8601. */
  updatedAt: string
  /** Id of the user who saved it; `null`: the API. */
  updatedBy: string | null
}

/** Reads a document's newest state with the user's access; `null` when that failed. Never throws. */
export const readStored = async ({
  api,
  collection,
  id,
  field,
  locale,
  registry,
}: {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  collection: string
  id: string
  /** Name of the blocks field. */
  field: string
  locale: string | null
  registry: BlockRegistry
}): Promise<StoredState | null> => {
  const query = new URLSearchParams({ draft: 'true', depth: '0', 'fallback-locale': 'null' })
  if (locale) query.set('locale', locale)
  try {
    const answer = await fetch(`${api}/${collection}/${encodeURIComponent(id)}?${query}`, {
      credentials: 'include',
      cache: 'no-store',
    })
    if (!answer.ok) return null
    const doc = (await answer.json()) as Record<string, unknown>
    return {
      layout: toLayout({ value: doc[field], registry }),
      updatedAt: String(doc.updatedAt ?? ''),
      updatedBy: idOf(doc.updatedBy) ?? null,
    }
  } catch {
    return null
  }
}
