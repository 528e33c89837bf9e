export type ContentEncoding = 'identity' | 'br' | 'gzip'

/** Which piece of which release, and where the site is served. */
export type ContentPlace = {
  siteId: string
  releaseId: string
  manifestDigest: string
  /** Path of a page; `null`: the list of pages. */
  path: string | null
  /** Origin of the site, without a trailing slash. */
  origin: string
}

export type ContentAnswer = {
  body: Buffer
  /** `identity` also where compression does not pay. */
  encoding: ContentEncoding
  /** Strong, with its quotes. */
  etag: string
  /** What caches may purge it by. */
  surrogateKeys: string[]
}
