import type { Metadata } from 'next'
import type { PageContent, SiteContent } from '@/lib/contentTypes'
import { canonicalUrl } from '@/lib/seoFiles'

/** What a page's `<head>` says. */
export const pageMetadata = (page: PageContent, site: SiteContent): Metadata => {
  const { seo, path } = page
  const title =
    seo?.title?.trim() ||
    (path === '/'
      ? [site.name, site.brand.tagline].filter(Boolean).join(' – ')
      : `${page.title} – ${site.name}`)
  const description = seo?.description?.trim() || undefined
  const noindex = site.noindex || Boolean(seo?.noindex)
  const canonical = canonicalUrl(page, site)
  return {
    title,
    description,
    alternates: noindex ? undefined : { canonical },
    robots: noindex ? { index: false } : undefined,
    openGraph: {
      type: 'website',
      siteName: site.name,
      title,
      description,
      url: canonical,
      locale: site.locale.replace('-', '_'),
      images: [{ url: page.shareImage ?? site.shareImage, ...site.shareImageSize }],
    },
    twitter: { card: 'summary_large_image' },
  }
}
