import type { SectionApi, SectionKind, StoredSection } from './sectionApi'

/** The sections of one kind, as far as they were read. */
export type SectionList = {
  sections: readonly StoredSection[]
  state: 'unread' | 'reading' | 'ready' | 'failed'
  /** There are more to read. */
  more: boolean
}

export type SectionStore = {
  /** A section; `undefined` while it is fetched, `null` when there is none. */
  get: (id: string) => StoredSection | null | undefined
  list: (kind: SectionKind) => SectionList
  /** Reads the first sections of a kind, or the next. */
  read: (kind: SectionKind) => void
  put: (section: StoredSection) => void
  remove: (id: string) => void
  subscribe: (listener: () => void) => () => void
  /** Changes with every arrival. */
  version: () => number
}

const UNREAD: SectionList = { sections: [], state: 'unread', more: false }

/** Milliseconds before sections that could not be read are asked for again. */
const RETRY_AFTER = 5000

/** A tenant's sections in the browser; those that a page needs are fetched once, together. */
export const createSectionStore = (api: Pick<SectionApi, 'list' | 'byIds'>): SectionStore => {
  const known = new Map<string, StoredSection | null>()
  const lists: Record<SectionKind, SectionList> = { shared: UNREAD, own: UNREAD }
  const pages: Record<SectionKind, number> = { shared: 0, own: 0 }
  const asked = new Set<string>()
  const listeners = new Set<() => void>()
  let waiting: string[] = []
  let version = 0
  const tell = (): void => {
    version++
    for (const listener of listeners) listener()
  }

  const fetchWaiting = async (): Promise<void> => {
    const ids = waiting
    waiting = []
    const found = await api.byIds(ids).catch(() => null)
    if (!found) {
      setTimeout(() => {
        for (const id of ids) asked.delete(id)
        tell()
      }, RETRY_AFTER)
      return
    }
    for (const id of ids) known.set(id, found.find((section) => section.id === id) ?? null)
    tell()
  }

  const change = (kind: SectionKind, next: Partial<SectionList>): void => {
    lists[kind] = { ...lists[kind], ...next }
  }

  const read = async (kind: SectionKind): Promise<void> => {
    if (lists[kind].state === 'reading') return
    change(kind, { state: 'reading' })
    tell()
    const page = await api.list({ kind, page: pages[kind] + 1 }).catch(() => null)
    if (page) {
      pages[kind]++
      const there = new Set(lists[kind].sections.map(({ id }) => id))
      const sections = [
        ...lists[kind].sections,
        ...page.sections.filter(({ id }) => !there.has(id)),
      ]
      for (const section of page.sections) known.set(section.id, section)
      change(kind, { sections, state: 'ready', more: page.more })
    } else change(kind, { state: 'failed' })
    tell()
  }

  return {
    get: (id) => {
      const section = known.get(id)
      if (section === undefined && !asked.has(id)) {
        asked.add(id)
        if (waiting.length === 0) queueMicrotask(() => void fetchWaiting())
        waiting.push(id)
      }
      return section
    },
    list: (kind) => lists[kind],
    read: (kind) => void read(kind),
    put: (section) => {
      const { id, kind } = section
      known.set(id, section)
      const { sections } = lists[kind]
      const isNew = !sections.some((one) => one.id === id)
      change(kind, {
        sections: isNew
          ? [section, ...sections]
          : sections.map((one) => (one.id === id ? section : one)),
      })
      tell()
    },
    remove: (id) => {
      known.set(id, null)
      for (const kind of ['shared', 'own'] as const)
        change(kind, { sections: lists[kind].sections.filter((one) => one.id !== id) })
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}
