import type { MetadataRoute } from 'next'
import { readSite } from '@/lib/content'

/** A site that is kept out of search engines is not disallowed: a crawler has to read its pages to see that. */
export default function robots(): MetadataRoute.Robots {
  const { url, noindex } = readSite()
  return {
    rules: { userAgent: '*', disallow: '/api/forms/' },
    sitemap: noindex ? undefined : `${url}/sitemap.xml`,
  }
}
