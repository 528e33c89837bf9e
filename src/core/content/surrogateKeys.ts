/** Names that answers with published content carry, and that a cache can be purged by. */
export const surrogateKey = {
  site: (id: string): string => `site-${id}`,
  index: (siteId: string): string => `index-${siteId}`,
  release: (id: string): string => `release-${id}`,
  page: (id: string): string => `page-${id}`,
  media: (id: string): string => `media-${id}`,
} as const
