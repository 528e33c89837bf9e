import type { Field } from 'payload'
import type { ReactNode } from 'react'

/** A block as it is stored in a page's `layout` (Payload's shape). */
export type BlockData = {
  id?: string | null
  blockType: string
  blockName?: string | null
  /** Version of the definition that wrote this block; absent means 1. */
  blockVersion?: number | null
  /** Where it is not shown. */
  hiddenOn?: readonly ('mobile' | 'tablet' | 'desktop')[] | null
  /** How far it is locked; absent: not at all. */
  lock?: 'none' | 'content' | 'all' | null
  /** Names of its own fields that are locked beside that. */
  lockedFields?: readonly string[] | null
  /** Of a block drawn from a shared section under another id: its id there. Never stored. */
  sourceId?: string
  [field: string]: unknown
}

/** A link as every block stores it (see `linkFields`). */
export type LinkData = {
  label?: string | null
  /** `page`: `page` (and `anchor`) count; `url`: `url` counts. */
  type?: 'page' | 'url' | null
  /** Id of a page, or the populated page. */
  page?: string | { id: string; path?: string } | null
  /** Fragment without `#`. */
  anchor?: string | null
  /** `https:`, `mailto:`, `tel:`, `/path` or `#fragment`. */
  url?: string | null
  newTab?: boolean | null
}

export type ResolvedLink = { href: string; target?: '_blank'; rel?: string; current?: boolean }

/** A picture slot: an uploaded medium, or generated art until there is one. */
export type PictureData = {
  /** Id of a media document, or the populated document. */
  media?: string | { id: string } | null
  /** Kind of generated art (see `core/art`). */
  art?: string | null
  /** Same seed, same picture. Defaults to the block's id. */
  seed?: string | null
  /** Alternative text; empty means decorative. Falls back to the medium's own. */
  alt?: string | null
}

export type PictureOptions = {
  /** The `sizes` attribute, e.g. `(min-width: 60rem) 50vw, 100vw`. */
  sizes: string
  /** width/height, e.g. `4 / 3`. Default: the medium's own, `4 / 3` for art. */
  ratio?: string
  /** Above the fold: no lazy loading, high fetch priority. Default false. */
  eager?: boolean
  className?: string
}

export type PageSummary = {
  id: string
  path: string
  title: string
  description?: string
  /** ISO 8601. */
  publishedAt?: string
  picture?: PictureData
}

/** What a form block needs to be submitted. */
export type FormTarget = {
  /** URL path the form posts to. */
  action: string
  /** Name of the trap input that people leave empty. */
  honeypot: string
}

/**
 * What a block's `Render` may ask of its surroundings. The renderer (release, preview) and the
 * builder's canvas each provide one; a block never reads anything else.
 */
export type RenderContext = {
  mode: 'release' | 'preview' | 'editor'
  /** BCP 47. */
  locale: string
  /** ISO 4217. */
  currency: string
  /** IANA. */
  timeZone: string
  site: {
    name: string
    /** Absolute, without a trailing slash. */
    url: string
    /** Header and footer navigation as edited on the site document. */
    navigation: { header: LinkData[]; footer: { title?: string | null; links: LinkData[] }[] }
  }
  brand: {
    name: string
    tagline?: string
    description?: string
    logo?: PictureData
    contact?: { email?: string; phone?: string; address?: string }
    social?: { platform: string; url: string }[]
  }
  page: { id: string; title: string; path: string }
  /** Classes that the block's outermost element has besides its own. */
  className?: string
  /** 0 for a block of the page's own layout, +1 for each slot around it. */
  depth: number
  /** Level a block's own heading takes here: 2 at the root, 3 inside a section with a heading, … */
  headingLevel: 1 | 2 | 3 | 4 | 5 | 6
  /** Index of the root block this one is or lies in; the first two are above the fold. */
  rootIndex: number
  /** `null` when the target does not exist or is not published; the renderer records it as broken. */
  link: (link: LinkData | null | undefined) => ResolvedLink | null
  picture: (picture: PictureData | null | undefined, options: PictureOptions) => ReactNode
  /** URL of an uploaded file (video, PDF), or `null`. */
  file: (media: PictureData['media']) => { url: string; mimeType: string } | null
  /** Sanitised output of Lexical rich text. */
  richText: (value: unknown) => ReactNode
  /** Inline SVG of a Lucide icon, decorative; `null` for an unknown name. */
  icon: (name: string | null | undefined) => ReactNode
  /** Renders the blocks of a slot one level deeper, in a `<div>` when it is given a class. */
  slot: (
    blocks: unknown,
    options?: { headingLevel?: RenderContext['headingLevel']; className?: string },
  ) => ReactNode
  /** Published pages below a path, newest first. */
  pages: (query: { under: string; limit: number }) => PageSummary[]
  form: (block: BlockData) => FormTarget
}

export type BlockRenderProps<Data extends BlockData = BlockData> = {
  block: Data
  context: RenderContext
}

export type BlockCategory =
  | 'navigation'
  | 'hero'
  | 'layout'
  | 'text'
  | 'media'
  | 'features'
  | 'social-proof'
  | 'commerce'
  | 'conversion'
  | 'forms'

/**
 * Where a block may stand. `root`: only directly in a page (navbar, hero, section, footer …);
 * `container`: in slots that name its slug (columns, stack, tabs); `content`: anywhere.
 */
export type BlockPlacement = 'root' | 'container' | 'content'

/** Takes a block's data from `version - 1` to `version`. Pure; never throws on missing fields. */
export type BlockMigration = {
  version: number
  migrate: (block: BlockData) => BlockData
}

export type BlockDefinition<Data extends BlockData = BlockData> = {
  /** camelCase, unique; `blockType` in the stored data. */
  slug: string
  labels: { singular: string; plural: string }
  /** One sentence: what it is for. Shown in drawers and given to models. */
  description: string
  category: BlockCategory
  placement: BlockPlacement
  /** Lucide icon name for the builder's drawer. */
  icon: string
  /** Current version, from 1. `migrations` lead there, one entry for each version from 2. */
  version: number
  migrations?: BlockMigration[]
  /** Payload fields. Slots are made with `slotField`. Rich text fields leave `editor` to the config. */
  fields: Field[]
  /** A complete, valid block (without ids), as a newly inserted one stands there: real copy, no lorem ipsum. */
  defaults: Omit<Data, 'id'>
  Render: (props: BlockRenderProps<Data>) => ReactNode
  /** Rules for this block only, on classes that start with `tb-<slug>`. Values from tokens. */
  css: string
  /**
   * Stands for blocks that are kept elsewhere, of a tenant's own. Such a block is no content: templates,
   * models and the sections it stands for have none.
   * @default false
   */
  reference?: boolean
  /** Plain JavaScript for the published page, under 2 KB; only where nothing else does it. */
  script?: string
}
