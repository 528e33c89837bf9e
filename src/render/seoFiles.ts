import { escapeHtml } from '../core/escapeHtml'
import type { PageInput, SiteSettings } from './types'

/** True for a page that search engines may list under its own address. */
export const isIndexable = (
  page: PageInput,
  site: Pick<SiteSettings, 'noindex' | 'url'>,
): boolean =>
  !site.noindex && !page.seo?.noindex && canonicalUrl(page, site) === site.url + page.path

/** The address a page wants to be known by; what is no http(s) address counts as none. */
export const canonicalUrl = (page: PageInput, { url }: Pick<SiteSettings, 'url'>): string => {
  const wanted = page.seo?.canonical?.trim()
  return wanted && /^https?:\/\//i.test(wanted) && URL.canParse(wanted) ? wanted : url + page.path
}

export const sitemapXml = (pages: readonly PageInput[], site: SiteSettings): string => {
  const entries = pages
    .filter((page) => isIndexable(page, site))
    .map(({ path, updatedAt, publishedAt }) => {
      const changed = new Date(updatedAt ?? publishedAt ?? NaN)
      const lastmod = Number.isNaN(changed.getTime())
        ? ''
        : `<lastmod>${changed.toISOString()}</lastmod>`
      return `<url><loc>${escapeHtml(encodeURI(site.url + path))}</loc>${lastmod}</url>`
    })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`
}

/**
 * A site that is kept out of search engines is not disallowed: a crawler has to read a page to see
 * that it must not list it.
 */
export const robotsTxt = ({ url, noindex }: Pick<SiteSettings, 'url' | 'noindex'>): string =>
  `User-agent: *\nDisallow: /_forms/\n${noindex ? '' : `\nSitemap: ${url}/sitemap.xml\n`}`
