import type {
  BlockData,
  BlockDefinition,
  PageSummary,
  PictureData,
  RenderContext,
} from '../../../core/blocks/types'
import type { MediaInput, PageInput, RenderIssue, SiteSettings } from '../../../render/types'
import type { ExportFile } from '../../types'

/** A drawing in both schemes; `dark` is absent where it is the same. URL paths. */
export type ArtContent = { light: string; dark?: string }

/** A page's file in `content/pages/`. */
export type PageContent = Pick<
  PageInput,
  'id' | 'path' | 'title' | 'seo' | 'publishedAt' | 'updatedAt'
> & {
  /** Shown where other pages list this one. */
  picture?: PictureData
  /** URL path of the picture of a shared link; absent: the site's. */
  shareImage?: string
  layout: BlockData[]
}

/** `content/site.json`. */
export type SiteContent = Pick<
  SiteSettings,
  'name' | 'url' | 'locale' | 'currency' | 'timeZone' | 'noindex' | 'navigation'
> & {
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
  shareImageSize: { width: number; height: number }
  /** Published pages that are not part of the export: links to them lead to `url`. */
  otherPages: PageSummary[]
}

/** What the pages turn out to be made of. */
export type SiteParts = {
  site: SiteContent
  pages: PageContent[]
  /** Blocks around the text of the 404 page. */
  notFound: BlockData[]
  /** By id; each variant's `key` is its URL path. */
  media: Record<string, MediaInput>
  /** By {@link artKey}. */
  art: Record<string, ArtContent>
  /** Lucide name → what stands inside its `<svg>`. */
  icons: Record<string, string>
  /** Those on the pages, in the registry's order. */
  blocks: BlockDefinition[]
  hasForms: boolean
  /** `@font-face` rules of the fonts among the files. */
  fontCss: string
  /** Pictures, fonts and icons, in their places in the project. */
  files: ExportFile[]
  issues: RenderIssue[]
}
