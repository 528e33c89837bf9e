import type { BlockData, PageSummary, PictureData, RenderContext } from '@/lib/blocks/types'
import type { PageInput } from '@/lib/types'

/** A file of `content/pages/`. */
export type PageContent = Pick<
  PageInput,
  'id' | 'path' | 'title' | 'seo' | 'publishedAt' | 'updatedAt'
> & {
  /** Shown where other pages list this one. */
  picture?: PictureData
  /** URL path of the picture of a shared link. Default: the site's. */
  shareImage?: string
  layout: BlockData[]
}

/** `content/site.json`. */
export type SiteContent = RenderContext['site'] & {
  /** BCP 47. */
  locale: string
  /** ISO 4217. */
  currency: string
  /** IANA. */
  timeZone: string
  /** Keeps the whole site out of search engines. */
  noindex: boolean
  brand: RenderContext['brand']
  theme: {
    character: string
    scheme: 'light' | 'dark' | 'auto'
    background: { light: string; dark: string }
  }
  /** URL paths of the fonts to load first. */
  fonts: string[]
  /** URL path of the brand's logo. */
  logo?: string
  /** URL path of the picture of a shared link. */
  shareImage: string
  /** Pixels. */
  shareImageSize: { width: number; height: number }
  /** Pages of the site that are not part of this project: links to them lead to `url`. */
  otherPages: PageSummary[]
}
