import { canonicalJson } from './canonicalJson'
import { diffManifests } from './diffManifests'
import type { ReleaseManifest } from './types'

type Change = 'added' | 'changed' | 'removed'

export type DiffEntry = {
  path: string
  change: Change
  /** Uncompressed; 0 for what was not there. */
  bytesBefore: number
  bytesAfter: number
}

export type PageDiff = DiffEntry & {
  /** Of the page. */
  id: string
  title: string
  /** Where it was, when it has moved. */
  pathBefore?: string
  /** The same bytes with other headers. */
  headersOnly: boolean
}

export type RedirectDiff = { from: string; change: Change; before?: string; after?: string }

export type ReleaseDiff = {
  pages: PageDiff[]
  files: DiffEntry[]
  redirects: RedirectDiff[]
  headersChanged: boolean
  totals: {
    added: number
    changed: number
    removed: number
    unchanged: number
    bytesBefore: number
    bytesAfter: number
  }
}

/** A manifest with the rules that its site sets, which earlier ones lack. */
type Compared = ReleaseManifest & {
  redirects?: readonly { from: string; to: string; status: number }[]
  headers?: unknown
}

/**
 * What visitors get differently in one release than in another: pages by name, other files, redirects.
 * Without an earlier one everything is added. A page that has moved is one change and not two.
 */
export const diffReleases = ({
  before,
  after,
}: {
  before: Compared | null
  after: Compared
}): ReleaseDiff => {
  const diff = diffManifests({ before, after })
  const size = (manifest: Compared | null, path: string): number =>
    manifest && Object.hasOwn(manifest.routes, path) ? (manifest.routes[path]?.size ?? 0) : 0
  const changes = new Map<string, Change>([
    ...diff.added.map((path) => [path, 'added'] as const),
    ...diff.changed.map((path) => [path, 'changed'] as const),
    ...diff.removed.map((path) => [path, 'removed'] as const),
  ])
  const pages = diffPages({ before, after, changes, size })
  const ofPages = new Set(pages.flatMap(({ path, pathBefore }) => [path, pathBefore]))
  return {
    pages,
    files: [...changes]
      .filter(([path]) => !ofPages.has(path))
      .map(([path, change]) => ({
        path,
        change,
        bytesBefore: size(before, path),
        bytesAfter: size(after, path),
      }))
      .sort(byPath),
    redirects: diffRedirects(before?.redirects ?? [], after.redirects ?? []),
    headersChanged: canonicalJson(before?.headers ?? []) !== canonicalJson(after.headers ?? []),
    totals: {
      added: diff.added.length,
      changed: diff.changed.length,
      removed: diff.removed.length,
      unchanged: diff.unchanged.length,
      bytesBefore: total(before),
      bytesAfter: total(after),
    },
  }
}

const diffPages = ({
  before,
  after,
  changes,
  size,
}: {
  before: Compared | null
  after: Compared
  changes: ReadonlyMap<string, Change>
  size: (manifest: Compared | null, path: string) => number
}): PageDiff[] => {
  const old = before?.pages ?? {}
  const now = Object.entries(after.pages).flatMap(([id, page]): PageDiff[] => {
    const was = Object.hasOwn(old, id) ? old[id] : undefined
    const moved = was !== undefined && was.path !== page.path
    if (!moved && !changes.has(page.path)) return []
    return [
      {
        id,
        title: page.title,
        path: page.path,
        ...(moved && { pathBefore: was.path }),
        change: was ? 'changed' : 'added',
        headersOnly: was?.blob === page.blob && !moved,
        bytesBefore: was ? size(before, was.path) : 0,
        bytesAfter: size(after, page.path),
      },
    ]
  })
  const gone = Object.entries(old)
    .filter(([id]) => !Object.hasOwn(after.pages, id))
    .map(([id, { path, title }]): PageDiff => ({
      id,
      title,
      path,
      change: 'removed',
      headersOnly: false,
      bytesBefore: size(before, path),
      bytesAfter: 0,
    }))
  return [...now, ...gone].sort(byPath)
}

const diffRedirects = (
  before: NonNullable<Compared['redirects']>,
  after: NonNullable<Compared['redirects']>,
): RedirectDiff[] => {
  const say = (list: NonNullable<Compared['redirects']>): Map<string, string> =>
    new Map(list.map(({ from, to, status }) => [from, `${status} ${to}`]))
  const [old, now] = [say(before), say(after)]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((from): RedirectDiff[] => {
    const [was, is] = [old.get(from), now.get(from)]
    if (was === is) return []
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    return [
      {
        from,
        change,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
      },
    ]
  })
}

const total = (manifest: Compared | null): number =>
  Object.values(manifest?.routes ?? {}).reduce((sum, { size }) => sum + size, 0)

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)
