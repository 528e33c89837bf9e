import type { BlockData } from '../../../core/blocks/types'

/** A state that was not saved yet, as the browser keeps it. */
export type Keepsake = {
  layout: BlockData[]
  /** ISO 8601 of the saved state it was made from. */
  base: string
  /** When it was kept. ISO 8601. */
  keptAt: string
}

export type KeepsakeStore = {
  read: () => Keepsake | null
  /** False: the browser has no room or forbids it. */
  write: (keepsake: Keepsake) => boolean
  clear: () => void
  /** Puts what is kept where new work does not write over it, until it is taken back or dropped. */
  setAside: () => void
  /** What was set aside. */
  earlier: () => Keepsake | null
  dropEarlier: () => void
}

/** Keeps a document's unsaved state in the browser, per user: it may be a machine of many. */
export const keepsakeStore = ({
  collection,
  id,
  userId,
  locale = null,
  storage,
}: {
  collection: string
  id: string
  userId: string
  /** Of the contents, where there are several. */
  locale?: string | null
  /** @default the browser's */
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}): KeepsakeStore => {
  const key = `tausestack:builder:${userId}:${collection}:${id}${locale ? `:${locale}` : ''}`
  const earlierKey = `${key}:earlier`
  // Where storage is forbidden, already asking for it throws.
  const place = (): NonNullable<typeof storage> => storage ?? globalThis.localStorage
  const readAt = (at: string): Keepsake | null => {
    try {
      const kept = JSON.parse(place().getItem(at) ?? 'null') as Keepsake | null
      return kept && Array.isArray(kept.layout) && typeof kept.base === 'string' ? kept : null
    } catch {
      return null
    }
  }
  const clearAt = (at: string): void => {
    try {
      place().removeItem(at)
    } catch {
      // Nothing was kept where keeping is forbidden.
    }
  }
  return {
    read: () => readAt(key),
    write: (keepsake) => {
      try {
        place().setItem(key, JSON.stringify(keepsake))
        return true
      } catch {
        return false
      }
    },
    clear: () => clearAt(key),
    setAside: () => {
      const kept = readAt(key)
      if (!kept) return
      const text = JSON.stringify(kept)
      // First out, then in: there may be no room for both.
      clearAt(key)
      try {
        place().setItem(earlierKey, text)
      } catch {
        // Forbidden since it was read: then neither place is there.
      }
    },
    earlier: () => readAt(earlierKey),
    dropEarlier: () => clearAt(earlierKey),
  }
}
