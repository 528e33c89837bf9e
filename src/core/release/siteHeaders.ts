import type { FieldIssue } from '../errors'
import { ruleWords, type RuleWords } from './ruleWords'

/** A header that answers get in addition. `path` is one path, or ends in `/*` for all below it. */
export type ReleaseHeader = { path: string; name: string; value: string }

export const MAX_HEADERS = 50

/** Characters. */
const MAX_PATH = 500
const MAX_NAME = 100
const MAX_VALUE = 2000

/** Less than HTTP allows: `#x`, `-x` or `'x` would be something else to web servers that are told of headers. */
const NAME = /^[a-z0-9][a-z0-9_-]*$/i
const VALUE = /^[\x20-\x7e]+$/

const WILDCARD = '/*'

/** Headers that say what the bytes are, how long they last and who may see them. Ours alone. */
const OWN_HEADERS = new Set([
  'accept-ranges',
  'age',
  'allow',
  'alt-svc',
  'cache-control',
  'clear-site-data',
  'connection',
  'content-disposition',
  'content-encoding',
  'content-length',
  'content-location',
  'content-range',
  'content-security-policy',
  'content-type',
  'date',
  'etag',
  'expires',
  'host',
  'keep-alive',
  'last-modified',
  'location',
  'pragma',
  'refresh',
  'retry-after',
  'server',
  'set-cookie',
  'set-cookie2',
  'status',
  // A domain's own switch, with its warning.
  'strict-transport-security',
  'surrogate-control',
  'surrogate-key',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'vary',
  'via',
  'www-authenticate',
  'x-content-type-options',
])

/** Families of headers that belong to proxies and to logging in. */
const OWN_FAMILIES = /^(proxy-|sec-|access-control-allow-credentials$|:)/

/** Everything that is wrong with a list of headers; `pointer` of an issue is `/<index>/<field>`. */
export const headerIssues = (
  headers: readonly ReleaseHeader[],
  words: RuleWords = ruleWords(),
): FieldIssue[] => {
  if (headers.length > MAX_HEADERS) return [{ pointer: '', message: words.tooMany(MAX_HEADERS) }]
  const seen = new Map<string, number>()
  return headers.flatMap(({ path, name, value }, index) => {
    const key = `${name.toLowerCase()} ${path}`
    const first = seen.get(key)
    seen.set(key, first ?? index)
    const problems = {
      path: pathProblem(path, words),
      name:
        nameProblem(name, words) ??
        (first === undefined ? undefined : words.twice(`${name} (${path})`, first + 1)),
      value: valueProblem(value, words),
    }
    return Object.entries(problems).flatMap(([field, message]) =>
      message ? [{ pointer: `/${index}/${field}`, message }] : [],
    )
  })
}

/** The headers of an answer at a path, lower-case names; of several for one name the last counts. */
export const siteHeadersOf = (
  headers: readonly ReleaseHeader[],
  path: string,
): Record<string, string> =>
  Object.fromEntries(
    headers
      .filter((header) => covers(header.path, path))
      .map(({ name, value }) => [name.toLowerCase(), value]),
  )

/**
 * A route's own headers with those of its site. Only one of them is both: who keeps a page out of search
 * engines is not overruled.
 */
export const withSiteHeaders = (
  own: Record<string, string>,
  site: Record<string, string>,
): Record<string, string> => {
  const merged = { ...own, ...site }
  if (own[ROBOTS] && site[ROBOTS]) merged[ROBOTS] = `${own[ROBOTS]}, ${site[ROBOTS]}`
  return merged
}

const ROBOTS = 'x-robots-tag'

const covers = (rule: string, path: string): boolean => {
  if (!rule.endsWith(WILDCARD)) return rule === path
  const folder = rule.slice(0, -WILDCARD.length)
  return path === folder || path.startsWith(`${folder}/`)
}

const pathProblem = (path: string, words: RuleWords): string | undefined => {
  if (path.length > MAX_PATH) return words.tooLong(MAX_PATH)
  if (!path.startsWith('/') || path.startsWith('//')) return words.noPath(path)
  if (/[?#\\\s\p{Cc}]/u.test(path)) return words.noQuery(path)
  const stars = path.split('*').length - 1
  return stars > 1 || (stars === 1 && !path.endsWith(WILDCARD)) ? words.star(path) : undefined
}

const nameProblem = (name: string, words: RuleWords): string | undefined => {
  if (name.length > MAX_NAME) return words.tooLong(MAX_NAME)
  if (!NAME.test(name)) return words.headerName(name)
  const lower = name.toLowerCase()
  return OWN_HEADERS.has(lower) || OWN_FAMILIES.test(lower) ? words.ownHeader(name) : undefined
}

const valueProblem = (value: string, words: RuleWords): string | undefined => {
  if (value.length > MAX_VALUE) return words.tooLong(MAX_VALUE)
  return VALUE.test(value) && value.trim() === value ? undefined : words.headerValue
}
