/** An item as it went out. */
export type FeedEntry = {
  /** Stable and unique: the delivery's key. */
  key: string
  title: string
  text: string
  link: string | null
  media: { url: string; type: string; bytes: number } | null
  /** ISO 8601. */
  publishedAt: string
}

export type FeedInput = {
  /** Origin of the site, without a trailing slash. */
  url: string
  title: string
  description: string
  /** BCP 47. */
  language: string
  /** Newest first. */
  entries: readonly FeedEntry[]
}

/** Where a site serves its feeds. */
export const FEED_PATHS = {
  '/feed.xml': { type: 'application/rss+xml', name: 'RSS' },
  '/atom.xml': { type: 'application/atom+xml', name: 'Atom' },
  '/feed.json': { type: 'application/feed+json', name: 'JSON Feed' },
} as const
export type FeedPath = keyof typeof FEED_PATHS
