import type { OutgoingHttpHeaders } from 'node:http'
import type { ReleaseRoute } from '../../core/release/types'

export type ContentEncoding = 'identity' | 'br' | 'gzip'

/** A route with its answer's headers worked out once, for one content encoding. */
export type PreparedRoute = {
  route: ReleaseRoute
  encoding: ContentEncoding
  etag: string
  headers: OutgoingHttpHeaders
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
  for (const encoding of ['br', 'gzip'] as const)
    if (available.includes(encoding) && accepts(accept, encoding)) return encoding
  return 'identity'
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

export const prepareRoute = (route: ReleaseRoute, encoding: ContentEncoding): PreparedRoute => {
  // One ETag for each representation: caches must not mix them up (RFC 9110 §8.8.3.3).
  const etag = encoding === 'identity' ? `"${route.blob}"` : `"${route.blob}-${encoding}"`
  const ranges = route.encodings.length === 0
  return {
    route,
    encoding,
    etag,
    ranges,
    headers: {
      'content-type': route.type,
      'cache-control': route.immutable
        ? `public, max-age=${ONE_YEAR_SECONDS}, immutable`
        : 'public, max-age=0, must-revalidate',
      etag,
      'x-content-type-options': 'nosniff',
      ...(route.encodings.length > 0 && { vary: 'accept-encoding' }),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      ...(ranges && { 'accept-ranges': 'bytes' }),
      ...route.headers,
    },
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
