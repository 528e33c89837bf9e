import {
  matchMedium,
  ownName,
  type LibraryMedium,
} from '../../../core/builder/clipboard/matchMedia'
import type { ClipboardMedium } from '../../../core/builder/clipboard/types'

/** Media asked for at a time. */
const PORTION = 50

/** Most of one name that are looked at. */
const MOST_OF_A_NAME = 20

type MediaDoc = {
  id: string | number
  filename?: string | null
  alt?: string | null
  url?: string | null
  thumbnailURL?: string | null
  width?: number | null
  height?: number | null
}

/** Reads the media library that blocks are pasted into, with the user's access. */
export type Library = {
  /** Those of the ids that are in it. */
  present: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** The same picture, when there is one and only one. */
  match: (wanted: ClipboardMedium) => Promise<LibraryMedium | null>
}

/** @throws Error when the library cannot be read. */
export const readLibrary = ({
  api,
  tenantId,
}: {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  /** `null` where media belong to nobody. */
  tenantId: string | null
}): Library => {
  const find = async (where: Record<string, string>, limit: number): Promise<MediaDoc[]> => {
    const query = new URLSearchParams({ depth: '0', limit: String(limit), ...where })
    if (tenantId) query.set('where[tenant][equals]', tenantId)
    const answer = await fetch(`${api}/media?${query}`, { credentials: 'include' })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    return ((await answer.json()) as { docs: MediaDoc[] }).docs
  }
  return {
    present: async (ids) => {
      const found = new Set<string>()
      for (let start = 0; start < ids.length; start += PORTION) {
        const portion = ids.slice(start, start + PORTION)
        const where = Object.fromEntries(
          portion.map((id, index) => [`where[id][in][${index}]`, id]),
        )
        for (const { id } of await find(where, PORTION)) found.add(String(id))
      }
      return found
    },
    match: async (wanted) => {
      const stem = ownName(wanted.filename).replace(/\.[^.]+$/, '')
      if (!stem) return null
      const docs = await find({ 'where[filename][like]': stem }, MOST_OF_A_NAME)
      return matchMedium(wanted, docs.map(toMedium))
    },
  }
}

/** A media document as the dialog shows it. */
export const toMedium = (doc: MediaDoc): LibraryMedium => {
  const url = doc.thumbnailURL ?? doc.url
  return {
    id: String(doc.id),
    filename: doc.filename ?? String(doc.id),
    alt: doc.alt ?? '',
    ...(url ? { url } : {}),
    ...(doc.width && doc.height ? { width: doc.width, height: doc.height } : {}),
  }
}
