import { percentEncoded } from '../../core/release/percentEncoded'
import type { TargetRedirect, TargetRelease } from '../contract'
import type { HeaderSet } from './headerSets'
import type { ReleaseTree } from './releaseTree'
import type { FolderSettings } from './folderSettings'

/** What the configuration of a web server is made of. */
export type ServerRules = {
  /** Names the variables of this target among those of others. Letters and digits. */
  key: string
  /** The folder that the link `current` lies in. Absolute. */
  folder: string
  settings: FolderSettings
  /** Those with most files first. */
  sets: HeaderSet[]
  missing: HeaderSet
  redirects: readonly TargetRedirect[]
  /** Origin where forms and feeds are passed on to. */
  platform: string
  /** Host that the platform knows the site by. */
  platformHost: string
  feeds: boolean
}

export const FEED_PATHS = ['/feed.xml', '/atom.xml', '/feed.json'] as const

/** Accept-Encoding that refuses an encoding, and one that takes it; in the dialect of PCRE and RE2 alike. */
export const acceptPatterns = (encoding: 'br' | 'gzip'): { pattern: string; accepts: boolean }[] =>
  [encoding, '\\*'].flatMap((name) => [
    { pattern: `(?i)(^|,)\\s*${name}\\s*;[^,]*q=0(\\.0*)?\\s*($|[,;])`, accepts: false },
    { pattern: `(?i)(^|,)\\s*${name}\\s*($|[,;])`, accepts: true },
  ])

export const serverRules = ({
  targetId,
  folder,
  settings,
  release,
  tree,
  before,
}: {
  targetId: string
  folder: string
  settings: FolderSettings
  release: TargetRelease
  tree: ReleaseTree
  /** What is live now: its pages go on until the switch. */
  before: ReleaseTree | null
}): ServerRules => {
  const sets = new Map<string, { set: HeaderSet; count: number }>()
  for (const { set } of [...tree.files, ...(before?.files ?? [])]) {
    const known = sets.get(set.id)
    sets.set(set.id, { set, count: (known?.count ?? 0) + 1 })
  }
  return {
    key: targetId.replace(/[^a-z0-9]/gi, '').slice(0, 12),
    folder,
    settings,
    sets: [...sets.values()]
      .sort((a, b) => b.count - a.count || (a.set.id < b.set.id ? -1 : 1))
      .map(({ set }) => set),
    missing: tree.missing.set,
    redirects: inOrder(release.redirects),
    platform: (settings.platform ?? release.origin).replace(/\/+$/, ''),
    platformHost: new URL(release.origin).host,
    feeds: release.feeds === true,
  }
}

/** Exact ones first, then the longest wildcard: servers take the first that matches. */
const inOrder = (redirects: readonly TargetRedirect[]): TargetRedirect[] =>
  [...redirects].sort(
    (a, b) =>
      Number(a.from.endsWith('/*')) - Number(b.from.endsWith('/*')) ||
      b.from.length - a.from.length,
  )

export type RedirectRule = {
  status: number
  /** Of the path as it is written in the address, percent-encoded, without slashes at its end. */
  pattern: string
  /** Percent-encoded; `before` + what group 1 matched (if `rest`) + the query + `fragment`. */
  before: string
  rest: boolean
  /** `before` has a query already. */
  hasQuery: boolean
  fragment: string
}

/** Redirects as patterns. One with a wildcard is two: with nothing behind the folder, and with something. */
export const redirectRules = (redirects: readonly TargetRedirect[]): RedirectRule[] =>
  redirects.flatMap(({ from, to, status }) => {
    const splat = to.endsWith('/:splat')
    const base = splat ? to.slice(0, -'/:splat'.length) : to
    const plain = toRule({ status, to: base || '/' })
    if (!from.endsWith('/*')) return [{ ...plain, pattern: `^${encoded(from)}$` }]
    const folder = encoded(from.slice(0, -'/*'.length))
    // The path before the wildcard belongs to it. Of the root that is nothing, as `/` has a page or none.
    const own = { ...plain, pattern: `^${folder || '/'}$` }
    return [
      own,
      splat
        ? { ...toRule({ status, to: `${base}/` }), rest: true, pattern: `^${folder}/+([^/].*)$` }
        : { ...plain, pattern: `^${folder}/.+$` },
    ]
  })

const toRule = ({ status, to }: { status: number; to: string }): RedirectRule => {
  const address = percentEncoded(to)
  const mark = address.indexOf('#')
  const before = mark === -1 ? address : address.slice(0, mark)
  return {
    status,
    pattern: '',
    before,
    rest: false,
    hasQuery: before.includes('?'),
    fragment: mark === -1 ? '' : address.slice(mark),
  }
}

/** A path, percent-encoded, as a pattern; the digits of `%c3` may be written large or small. */
const encoded = (path: string): string =>
  encodeURI(path)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/%[0-9A-F]{2}/g, (code) =>
      code.replace(/[A-F]/g, (digit) => `[${digit}${digit.toLowerCase()}]`),
    )
