import type { BlockRegistry } from '../core/blocks/registry'
import type { PictureData, RenderContext } from '../core/blocks/types'
import type { DesignTokens } from '../core/brand/types'
import type { ReleaseRedirect } from '../core/release/redirects'
import type { ReleaseHeader } from '../core/release/siteHeaders'
import type { ReleaseForm } from '../core/release/types'

/** One stored file of a medium. `key` is what the media loader takes. */
export type MediaVariant = {
  width: number
  height: number
  mimeType: string
  key: string
  /** Its size; absent where it is not known. */
  bytes?: number
}

export type MediaInput = {
  id: string
  alt?: string | null
  /** Pixels of the original; absent for what is no picture. */
  width?: number | null
  height?: number | null
  mimeType: string
  /** Changes whenever bytes behind the keys change, e.g. the upload's time. */
  version?: string
  /** The original and its sizes, in any order. */
  variants: MediaVariant[]
  /** What a crop keeps in view, per cent from the left and the top. */
  focal?: { x: number; y: number } | null
}

export type SiteSettings = RenderContext['site'] & {
  id: string
  tenantId: string
  /** BCP 47. */
  locale: string
  /** ISO 4217. */
  currency: string
  /** IANA. */
  timeZone: string
  /** Keeps the whole site out of search engines. */
  noindex: boolean
  /** Its host serves feeds. */
  hasFeed?: boolean
}

export type PageInput = {
  id: string
  /** `/` is the home page. No trailing slash elsewhere. */
  path: string
  title: string
  seo?: {
    title?: string | null
    description?: string | null
    image?: PictureData['media']
    noindex?: boolean | null
    /** Absolute; default: the page's own address. */
    canonical?: string | null
  } | null
  /** Block tree as stored. */
  layout: unknown
  /** ISO 8601. */
  publishedAt?: string | null
  /** ISO 8601. */
  updatedAt?: string | null
}

/** A section that pages share. */
export type SectionInput = {
  id: string
  name: string
  /** Block tree as stored. */
  layout: unknown
  /** False: it may not be shown; `layout` is not looked at. */
  published: boolean
}

/** Everything a site is made of. Nothing is loaded while it is rendered. */
export type SiteInput = {
  site: SiteSettings
  brand: RenderContext['brand']
  tokens: DesignTokens
  pages: PageInput[]
  media: ReadonlyMap<string, MediaInput>
  /** Those that the pages use, by id. @default none */
  sections?: ReadonlyMap<string, SectionInput>
  /** @default none */
  redirects?: ReleaseRedirect[]
  /** @default none */
  headers?: ReleaseHeader[]
  /** A preview shows placeholders where a release refuses. */
  mode: 'release' | 'preview'
  /** Goes before the path of each link and asset, e.g. `/_preview/<token>`. @default '' */
  basePath?: string
  /**
   * What a link to a path of this site, or an asset's path, is written as.
   * @default the path behind `basePath`
   */
  toUrl?: (path: string) => string
  /** URL path that a form posts to. @default `<basePath>/_forms/<block id>` */
  formAction?: (blockId: string) => string
  /** Origins that may show the pages in a frame, beside the site itself. @default [] */
  frameAncestors?: readonly string[]
  /** @default the bundled block library */
  registry?: BlockRegistry
}

export type RenderIssueCode =
  | 'broken_link'
  | 'unsafe_url'
  | 'unknown_block'
  | 'missing_section'
  | 'invalid_field'
  | 'missing_media'
  | 'rich_text'
  | 'render_failed'
  | 'page_path'
  | 'headings'

/** Something wrong with a page. One of level `error` fails a release. */
export type RenderIssue = {
  level: 'error' | 'warning'
  code: RenderIssueCode
  message: string
  /** Path of the page. */
  page: string
  /** Id of the block; absent when the page itself is meant. */
  block?: string
  blockType?: string
  /** Path of the field inside the block, e.g. `items.0.link`. */
  field?: string
}

/** Loads the bytes of a stored medium. */
export type MediaLoader = (key: string) => Promise<Buffer>

/**
 * A file beside the pages. Its path names its content or the inputs it is made of, so that a path
 * that was built before need not be built again.
 */
export type SiteAsset = {
  path: string
  type: string
  load: (media: MediaLoader) => Promise<Buffer> | Buffer
}

export type RenderedPage = {
  /** Page id; absent for the 404 and form pages. */
  id?: string
  path: string
  title: string
  html: string
  /** Lower-case names. */
  headers: Record<string, string>
  issues: RenderIssue[]
  forms: ReleaseForm[]
  /** Slugs of the blocks on the page, sorted. */
  blocks: string[]
  assets: SiteAsset[]
  /** What was looked up, sorted; see {@link ReleasePage}. */
  reads: string[]
}
