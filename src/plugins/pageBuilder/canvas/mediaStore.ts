import type { MediaInput } from '../../../render/types'
import { toMediaInput } from '../../../jobs/deploy/toMediaInput'

export type MediaStore = {
  /** A medium, or `null` while it is fetched or when there is none. */
  get: (id: string) => MediaInput | null
  subscribe: (listener: () => void) => () => void
  /** Changes with every arrival. */
  version: () => number
  list: () => ReadonlyMap<string, MediaInput>
}

/** Media by id; those it lacks are fetched once, together, with the user's access. */
export const createMediaStore = ({
  media,
  api,
}: {
  media: readonly MediaInput[]
  /** Path of the REST API, e.g. `/api`. */
  api: string
}): MediaStore => {
  const known = new Map(media.map((medium) => [medium.id, medium]))
  const asked = new Set<string>(known.keys())
  const listeners = new Set<() => void>()
  let waiting: string[] = []
  let version = 0

  const fetchWaiting = async (): Promise<void> => {
    const ids = waiting
    waiting = []
    const query = new URLSearchParams({ depth: '0', limit: String(ids.length) })
    for (const [index, id] of ids.entries()) query.set(`where[id][in][${index}]`, id)
    const answer = await fetch(`${api}/media?${query}`, { credentials: 'include' }).catch(
      () => null,
    )
    if (!answer?.ok) {
      // Asked again with the next rendering.
      for (const id of ids) asked.delete(id)
      return
    }
    const { docs } = (await answer.json()) as { docs: Parameters<typeof toMediaInput>[0][] }
    for (const doc of docs) known.set(String(doc.id), toMediaInput(doc))
    version++
    for (const listener of listeners) listener()
  }

  return {
    get: (id) => {
      const medium = known.get(id)
      if (medium) return medium
      if (!asked.has(id)) {
        asked.add(id)
        if (waiting.length === 0) queueMicrotask(() => void fetchWaiting())
        waiting.push(id)
      }
      return null
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
    list: () => known,
  }
}
