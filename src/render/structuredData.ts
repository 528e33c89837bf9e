import type { BlockData } from '../core/blocks/types'
import type { RenderContext } from '../core/blocks/types'
import { plainText } from './richText/plainText'
import type { PageInput, SiteSettings } from './types'

type Thing = Record<string, unknown>

export type StructuredDataInput = {
  site: Pick<SiteSettings, 'name' | 'url' | 'locale' | 'currency'>
  brand: RenderContext['brand']
  page: Pick<PageInput, 'path' | 'title'>
  /** Pages on the way to this one that exist, from the home page down. */
  ancestors: { path: string; title: string }[]
  blocks: readonly BlockData[]
  /** Absolute. */
  logo?: string
}

/** What search engines are told about a page, as one schema.org graph; `null` for nothing. */
export const structuredData = (input: StructuredDataInput): Thing | null => {
  const things = [
    ...(input.page.path === '/' ? [organization(input), webSite(input)] : [breadcrumbs(input)]),
    ...faqPage(input.blocks),
    ...products(input),
  ].filter((thing) => thing !== null)
  return things.length > 0 ? { '@context': 'https://schema.org', '@graph': things } : null
}

const organization = ({ site, brand, logo }: StructuredDataInput): Thing => ({
  '@type': 'Organization',
  '@id': `${site.url}/#organization`,
  name: brand.name,
  url: `${site.url}/`,
  logo,
  description: brand.description || brand.tagline || undefined,
  email: brand.contact?.email || undefined,
  telephone: brand.contact?.phone || undefined,
  address: brand.contact?.address || undefined,
  sameAs: brand.social?.map(({ url }) => url).filter((url) => /^https?:\/\//.test(url)),
})

const webSite = ({ site }: StructuredDataInput): Thing => ({
  '@type': 'WebSite',
  '@id': `${site.url}/#website`,
  name: site.name,
  url: `${site.url}/`,
  inLanguage: site.locale,
  publisher: { '@id': `${site.url}/#organization` },
})

const breadcrumbs = ({ site, page, ancestors }: StructuredDataInput): Thing | null =>
  ancestors.length === 0
    ? null
    : {
        '@type': 'BreadcrumbList',
        itemListElement: [...ancestors, page].map(({ path, title }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: title,
          item: site.url + path,
        })),
      }

const faqPage = (blocks: readonly BlockData[]): Thing[] => {
  const questions = blocks
    .filter(({ blockType }) => blockType === 'faq')
    .flatMap(({ items }) => rows(items))
    .map(({ question, answer }) => ({ question: plainText(question), answer: plainText(answer) }))
    .filter(({ question, answer }) => question && answer)
  if (questions.length === 0) return []
  const mainEntity = questions.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  }))
  return [{ '@type': 'FAQPage', mainEntity }]
}

/** Products whose price is a number; search engines take no others. */
const products = ({ blocks, site, brand }: StructuredDataInput): Thing[] =>
  blocks
    .filter(({ blockType }) => blockType === 'productGrid')
    .flatMap((block) => rows(block.products))
    .filter(({ name, price }) => typeof name === 'string' && /^\d+(\.\d+)?$/.test(String(price)))
    .map(({ name, price, description }) => ({
      '@type': 'Product',
      name,
      description: plainText(description) || undefined,
      brand: { '@type': 'Brand', name: brand.name },
      offers: { '@type': 'Offer', price: String(price), priceCurrency: site.currency },
    }))

const rows = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    : []
