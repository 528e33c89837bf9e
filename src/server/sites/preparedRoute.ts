import { withSiteHeaders } from '../../core/release/siteHeaders'
import type { ReleaseRoute } from '../../core/release/types'

export type ContentEncoding = 'identity' | 'br' | 'gzip'

/** A route with its answer's headers worked out once, for one content encoding. */
export type PreparedRoute = {
  route: ReleaseRoute
  encoding: ContentEncoding
  /** `''` for a page that stands in for another. */
  etag: string
  headers: Record<string, string>
  /** Names the body among all bodies. */
  bodyKey: string
  /** The headers of a whole answer, names and values in turn: what Node writes without more ado. */
  wholeHeaders: (length: number) => string[]
  /** Those of the answer that it has not changed. */
  unchangedHeaders: () => Record<string, string>
  /** The heads of both as bytes, once somebody has made them. `null`: Node refuses their headers. */
  heads: { whole?: Buffer | null; unchanged?: Buffer | null }
  /** The same answer without content encoding. */
  plain: () => PreparedRoute
  /** May be answered in part (RFC 9110 §14): media, not text. */
  ranges: boolean
}

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

/** Best encoding of those the blob has. `q=0` refuses one; other weights do not matter to us. */
export const chooseEncoding = (
  accept: string | undefined,
  available: readonly ('br' | 'gzip')[],
): ContentEncoding => {
  if (!accept || available.length === 0) return 'identity'
  return acceptedBy(accept).find((encoding) => available.includes(encoding)) ?? 'identity'
}

/** Browsers send a handful of different values; whoever invents more has them read each time. */
const MAX_REMEMBERED = 200
const remembered = new Map<string, readonly ('br' | 'gzip')[]>()

const acceptedBy = (accept: string): readonly ('br' | 'gzip')[] => {
  const known = remembered.get(accept)
  if (known) return known
  const accepted = (['br', 'gzip'] as const).filter((encoding) => accepts(accept, encoding))
  if (remembered.size < MAX_REMEMBERED) remembered.set(accept, accepted)
  return accepted
}

/** What names the encoding itself counts before `*` (RFC 9110 §12.5.3). */
const accepts = (accept: string, encoding: string): boolean => {
  const offers = accept.split(',').map((part) => {
    const [name = '', ...parameters] = part.toLowerCase().split(';')
    const refused = parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))
    return { name: name.trim(), refused }
  })
  const offer =
    offers.find(({ name }) => name === encoding) ?? offers.find(({ name }) => name === '*')
  return offer !== undefined && !offer.refused
}

/** The route as the answer at its own address, with the headers that its site adds there. */
export const prepareRoute = (
  route: ReleaseRoute,
  encoding: ContentEncoding,
  site: Record<string, string> = {},
): PreparedRoute => {
  // One ETag for each representation: caches must not mix them up (RFC 9110 §8.8.3.3).
  const etag = encoding === 'identity' ? `"${route.blob}"` : `"${route.blob}-${encoding}"`
  const ranges = route.encodings.length === 0
  return {
    ...preparedWith(route, encoding, site, {
      'cache-control': route.immutable
        ? `public, max-age=${ONE_YEAR_SECONDS}, immutable`
        : 'public, max-age=0, must-revalidate',
      etag,
      ...(ranges && { 'accept-ranges': 'bytes' }),
    }),
    etag,
    ranges,
    plain: () => prepareRoute(route, 'identity', site),
  }
}

/** The route's page as the answer to something else: a missing page, a form that was sent. */
export const prepareStandIn = (
  route: ReleaseRoute,
  encoding: ContentEncoding,
  cacheControl: 'no-cache' | 'no-store',
  site: Record<string, string> = {},
): PreparedRoute => ({
  ...preparedWith(route, encoding, site, { 'cache-control': cacheControl }),
  etag: '',
  ranges: false,
  plain: () => prepareStandIn(route, 'identity', cacheControl, site),
})

const preparedWith = (
  route: ReleaseRoute,
  encoding: ContentEncoding,
  site: Record<string, string>,
  own: Record<string, string>,
): Omit<PreparedRoute, 'etag' | 'ranges' | 'plain'> => {
  const headers: Record<string, string> = {
    'content-type': route.type,
    'x-content-type-options': 'nosniff',
    ...own,
    ...(route.encodings.length > 0 && { vary: 'accept-encoding' }),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    ...withSiteHeaders(route.headers ?? {}, site),
  }
  return {
    route,
    encoding,
    headers,
    bodyKey: `${route.blob} ${encoding}`,
    // Made for each answer: kept, the lists of ten thousand sites took more than their time is worth.
    wholeHeaders: (length) => {
      const lines: string[] = []
      for (const name in headers) lines.push(name, headers[name] as string)
      lines.push('content-length', String(length))
      return lines
    },
    unchangedHeaders: () => {
      const { 'content-type': _type, 'content-encoding': _encoding, ...unchanged } = headers
      return unchanged
    },
    heads: {},
  }
}

/** True when the client's copy is the one we would send (`If-None-Match`, weak comparison). */
export const isNotModified = (ifNoneMatch: string | undefined, etag: string): boolean => {
  if (!ifNoneMatch) return false
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)
}

/**
 * The single byte range asked for, both ends inclusive. `null`: no (usable) Range header, send all;
 * `'unsatisfiable'`: 416. Several ranges are answered with the whole, which the standard allows.
 */
export const parseRange = (
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, from = '', to = ''] = match
  if (from === '') {
    const last = Number(to)
    return last === 0 || size === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, size - last), end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}
