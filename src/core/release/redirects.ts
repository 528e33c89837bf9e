import type { FieldIssue } from '../errors'
import { percentEncoded } from './percentEncoded'
import { ruleWords, type RuleWords } from './ruleWords'

export const REDIRECT_STATUSES = [301, 302, 307, 308] as const

/**
 * A path that leads elsewhere. `from` may end in `/*`, which is also the path before it; `to` is a path
 * or an http(s) URL and may then end in `/:splat`, which stands for the rest.
 */
export type ReleaseRedirect = {
  from: string
  to: string
  status: (typeof REDIRECT_STATUSES)[number]
}

export const MAX_REDIRECTS = 1000

/** Characters. */
const MAX_FROM = 500
const MAX_TO = 2000

/** What the platform answers itself at every site. */
const OWN_PATHS = /^\/(_|\.well-known\/acme-challenge(\/|$))/

const SPLAT = '/:splat'
const WILDCARD = '/*'

/** Redirects in a row that browsers follow. */
const MAX_HOPS = 20

/** A segment that no site has, to follow wildcards with. */
const PROBE = 'x--probe--x'

export type RedirectTarget = { location: string; status: ReleaseRedirect['status'] }

/**
 * Everything that is wrong with a list of redirects; `pointer` of an issue is `/<index>/<field>`. A list
 * without issues never leads round in a circle within its site, nor to another site through what a
 * visitor puts into the address.
 */
export const redirectIssues = (
  redirects: readonly ReleaseRedirect[],
  words: RuleWords = ruleWords(),
): FieldIssue[] => {
  if (redirects.length > MAX_REDIRECTS)
    return [{ pointer: '', message: words.tooMany(MAX_REDIRECTS) }]
  const seen = new Map<string, number>()
  const issues = redirects.flatMap((redirect, index) => {
    const first = seen.get(redirect.from)
    seen.set(redirect.from, first ?? index)
    const problems = {
      from:
        fromProblem(redirect.from, words) ??
        (first === undefined ? undefined : words.twice(redirect.from, first + 1)),
      to: toProblem(redirect, words),
      status: REDIRECT_STATUSES.includes(redirect.status)
        ? undefined
        : words.status(redirect.status),
    }
    return Object.entries(problems).flatMap(([field, message]) =>
      message ? [{ pointer: `/${index}/${field}`, message }] : [],
    )
  })
  return issues.length > 0 ? issues : loopIssues(redirects, words)
}

/**
 * Where a path leads: exact lines first, then the longest wildcard. Takes a decoded path without a
 * trailing slash, and the query with its `?`, which is kept. The location is ready for a header.
 */
export const redirectMatcher = (
  redirects: readonly ReleaseRedirect[],
): ((path: string, query?: string) => RedirectTarget | undefined) => {
  const find = ruleFinder(redirects)
  return (path, query = '') => {
    const found = find(path)
    return (
      found && {
        location: withQuery(locationOf(found), query),
        status: found.redirect.status,
      }
    )
  }
}

type Found = { redirect: ReleaseRedirect; index: number; rest: string }

const ruleFinder = (
  redirects: readonly ReleaseRedirect[],
): ((path: string) => Found | undefined) => {
  const exact = new Map<string, number>()
  const wild = new Map<string, number>()
  for (const [index, { from }] of redirects.entries())
    if (from.endsWith(WILDCARD)) wild.set(from.slice(0, -WILDCARD.length), index)
    else exact.set(from, index)
  const found = (index: number, rest: string): Found => ({
    redirect: redirects[index] as ReleaseRedirect,
    index,
    rest,
  })

  return (path) => {
    const own = exact.get(path)
    if (own !== undefined) return found(own, '')
    if (wild.size === 0) return undefined
    for (let end = path.length; end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1)) {
      const index = wild.get(path.slice(0, end))
      if (index !== undefined) return found(index, path.slice(end + 1))
      if (end === -1) break
    }
    return undefined
  }
}

/** What a line names is an address, in which `%20` is one sign; the rest of a visitor's path is decoded. */
const locationOf = ({ redirect: { from, to, status }, rest }: Found): string => {
  const encodedRest = encodeURI(rest).replace(/[?#]/g, encodeURIComponent)
  return targetOf({ from, to: percentEncoded(to), status }, encodedRest)
}

const targetOf = ({ to }: ReleaseRedirect, rest: string): string => {
  if (!to.endsWith(SPLAT)) return to
  // Slashes at the start of the rest would make another host of a path: `//evil.example`.
  const tail = rest.replace(/^([/\\]|%5c)+/i, '')
  const base = to.slice(0, -SPLAT.length)
  return tail === '' ? base || '/' : `${base}/${tail}`
}

const withQuery = (location: string, query: string): string => {
  if (query.length < 2) return location
  const mark = location.indexOf('#')
  const [before, fragment] =
    mark === -1 ? [location, ''] : [location.slice(0, mark), location.slice(mark)]
  return `${before}${before.includes('?') ? `&${query.slice(1)}` : query}${fragment}`
}

const fromProblem = (from: string, words: RuleWords): string | undefined => {
  if (from.length > MAX_FROM) return words.tooLong(MAX_FROM)
  if (!from.startsWith('/') || from.startsWith('//')) return words.noPath(from)
  if (/[?#\\\s\p{Cc}\p{Cs}]/u.test(from)) return words.noQuery(from)
  if (from.split('/').some(isDots)) return words.dots(from)
  if (OWN_PATHS.test(from)) return words.own(from)
  const stars = from.split('*').length - 1
  if (stars > 1 || (stars === 1 && !from.endsWith(WILDCARD))) return words.star(from)
  return from !== '/' && from.endsWith('/') ? words.ending(from) : undefined
}

const toProblem = ({ from, to }: ReleaseRedirect, words: RuleWords): string | undefined => {
  if (to.length > MAX_TO) return words.tooLong(MAX_TO)
  if (/[\s\\\p{Cc}\p{Cs}]/u.test(to)) return words.spaces(to)
  const hasSplat = to.includes(':splat')
  if (hasSplat && (!to.endsWith(SPLAT) || to.split(':splat').length > 2))
    return words.splatPlace(to)
  if (hasSplat && !from.endsWith(WILDCARD)) return words.splatStar(from)
  if (to.startsWith('/')) {
    if (to.startsWith('//')) return words.otherHost(to)
    return to.split(/[?#/]/).some(isDots) ? words.dots(to) : undefined
  }
  if (!/^https?:\/\//i.test(to) || !URL.canParse(to)) return words.noAddress(to)
  const { username, password, pathname } = new URL(to)
  if (username || password) return words.password(to)
  // `https://host/:splat` and not `https://:splat`.
  return hasSplat && !pathname.endsWith(SPLAT) ? words.splatPlace(to) : undefined
}

const isDots = (part: string): boolean => part === '.' || part === '..'

/** Follows each line through the list; a wildcard with nothing after it, and with a segment of its own. */
const loopIssues = (redirects: readonly ReleaseRedirect[], words: RuleWords): FieldIssue[] => {
  const find = ruleFinder(redirects)
  /** Where a path comes to rest, or not. */
  const follow = (start: string): 'rest' | 'circle' | 'far' => {
    const seen = new Set<string>()
    const used = new Set<number>()
    let again = false
    let path: string | undefined = start
    while (path !== undefined) {
      if (seen.has(path)) return 'circle'
      // A path that grows with each round never is the same.
      if (seen.size > MAX_HOPS) return again ? 'circle' : 'far'
      seen.add(path)
      const found = find(path)
      if (!found) return 'rest'
      again ||= used.has(found.index)
      used.add(found.index)
      path = pathOf(targetOf(found.redirect, found.rest))
    }
    return 'rest'
  }
  return redirects.flatMap(({ from }, index) => {
    const base = from.slice(0, -WILDCARD.length)
    const starts = from.endsWith(WILDCARD) ? [base || '/', `${base}/${PROBE}`] : [from]
    const ends = starts.map(follow)
    const message = ends.includes('circle')
      ? words.loop(from)
      : ends.includes('far')
        ? words.far(from, MAX_HOPS)
        : undefined
    return message ? [{ pointer: `/${index}/to`, message }] : []
  })
}

/** The path that a target asks this site for; `undefined`: another site's. */
const pathOf = (target: string): string | undefined => {
  if (!target.startsWith('/')) return undefined
  const path = target.split(/[?#]/)[0] ?? '/'
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}
