import type { ContentIndex, ContentPage, ContentSite } from '../../core/api/content'
import { ORIGIN_MARK } from '../../core/content/origin'
import type { PreparedPage, PreparedSite } from '../prepareSite'
import { contentBlocks } from './contentFields'
import type { ContentContext } from './contentContext'

/** What all pages of a site share. */
export const siteContent = (
  { input: { site, brand, tokens } }: PreparedSite,
  context: ContentContext,
): ContentSite => ({
  id: site.id,
  name: site.name,
  url: ORIGIN_MARK,
  locale: site.locale,
  currency: site.currency,
  timeZone: site.timeZone,
  navigation: {
    header: site.navigation.header.map(context.link),
    footer: site.navigation.footer.map(({ title, links }) => ({
      title: title ?? null,
      links: (links ?? []).map(context.link),
    })),
  },
  brand: {
    name: brand.name,
    tagline: brand.tagline ?? null,
    description: brand.description ?? null,
    logo: context.media(brand.logo?.media),
    contact: withoutEmpty({
      email: brand.contact?.email,
      phone: brand.contact?.phone,
      address: brand.contact?.address,
    }),
    social: (brand.social ?? []).map(({ platform, url }) => ({ platform, url })),
  },
  tokens: {
    colors: { light: { ...tokens.hex.light }, dark: { ...tokens.hex.dark } },
    scheme: tokens.style.scheme,
    fonts: { ...tokens.style.fonts },
    radius: tokens.style.radius,
    density: tokens.style.density,
  },
})

/** One page without what all pages share. */
export const pageContent = (
  { input, registry }: PreparedSite,
  page: PreparedPage,
  context: ContentContext,
): Omit<ContentPage, 'site'> => ({
  id: page.id,
  path: page.path,
  title: page.title,
  publishedAt: page.publishedAt ?? null,
  updatedAt: page.updatedAt ?? null,
  locale: input.site.locale,
  seo: {
    title: page.seo?.title || page.title,
    description: page.seo?.description ?? null,
    image: context.media(page.seo?.image),
    canonical: page.seo?.canonical ?? null,
    noindex: Boolean(page.seo?.noindex),
  },
  layout: contentBlocks(page.layout, { registry, context }) as ContentPage['layout'],
})

/** The list of pages by path. */
export const indexContent = ({ pages }: PreparedSite): Omit<ContentIndex, 'site'> => ({
  pages: pages.map((page) => ({
    id: page.id,
    path: page.path,
    title: page.title,
    description: page.seo?.description ?? null,
    noindex: Boolean(page.seo?.noindex),
    publishedAt: page.publishedAt ?? null,
    updatedAt: page.updatedAt ?? null,
  })),
})

const withoutEmpty = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
