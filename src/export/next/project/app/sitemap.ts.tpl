import type { MetadataRoute } from 'next'
import { readPages, readSite } from '@/lib/content'
import { isIndexable } from '@/lib/seoFiles'

export default function sitemap(): MetadataRoute.Sitemap {
  const site = readSite()
  return readPages()
    .filter((page) => isIndexable(page, site))
    .map(({ path, updatedAt, publishedAt }) => ({
      url: encodeURI(site.url + path),
      lastModified: updatedAt ?? publishedAt ?? undefined,
    }))
}
