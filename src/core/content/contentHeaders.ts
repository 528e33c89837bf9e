/** What answers with content have in common. */
export type ContentAnswerLook = {
  etag: string
  encoding: 'identity' | 'br' | 'gzip'
  surrogateKeys: readonly string[]
  /** Bytes of the body. */
  size: number
}

/**
 * Seconds that shared caches keep content unasked, and serve it on while they ask again. Webhooks name
 * what to purge sooner.
 */
const SHARED_MAX_AGE = 60
const STALE = 600

const PUBLIC = {
  'cache-control': `public, max-age=0, s-maxage=${SHARED_MAX_AGE}, stale-while-revalidate=${STALE}`,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, surrogate-key',
  vary: 'accept-encoding',
}

const PRIVATE = {
  'cache-control': 'private, no-cache',
  vary: 'accept-encoding, authorization, cookie',
}

/** Headers of an answer with published content. Public ones are open to scripts of every origin. */
export const contentHeaders = (
  { etag, encoding, surrogateKeys, size }: ContentAnswerLook,
  { isPublic }: { isPublic: boolean },
): Record<string, string> => ({
  'content-type': 'application/json; charset=utf-8',
  'content-length': String(size),
  ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  etag,
  'surrogate-key': surrogateKeys.join(' '),
  ...(isPublic ? PUBLIC : PRIVATE),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
})
