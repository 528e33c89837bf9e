import { blockRegistry } from '../blocks/library'
import type { BlockData } from '../core/blocks/types'
import { validateLayout, type BlockIssue } from '../core/blocks/validateBlocks'
import type { BlockRegistry } from '../core/blocks/registry'
import { ASSET_PREFIX } from './assetPath'
import { sha256 } from '../core/release/manifestDigest'
import { migrateLayout } from '../core/blocks/migrateBlocks'
import { NOT_FOUND_PATH } from '../core/release/types'
import { allBlocks, withBlockIds } from './blockTree'
import { expandSections, type SectionOrigin } from './expandSections'
import { rendererVersion } from './rendererVersion'
import { siteCss } from './siteCss'
import { mergeBreakpoints, usedBreakpoints } from './usedBreakpoints'
import { siteFonts, type SiteFonts } from './siteFonts'
import { brandShareImage, siteIcons, type SiteIcons } from './siteIcons'
import type { PageInput, SectionInput, SiteAsset, SiteInput } from './types'

/** A page whose blocks are of the current versions and all have an id. */
export type PreparedPage = Omit<PageInput, 'layout'> & {
  layout: BlockData[]
  /** Blocks that could not be brought to the current version, and what is wrong with the fields. */
  problems: BlockIssue[]
  /** Of the blocks that come from shared sections, by id. @default none */
  origins?: ReadonlyMap<string, SectionOrigin>
}

/** A site's input with everything that all its pages share. */
export type PreparedSite = {
  input: SiteInput
  registry: BlockRegistry
  renderer: string
  /** By path. */
  pages: PreparedPage[]
  pagesById: ReadonlyMap<string, PreparedPage>
  pagesByPath: ReadonlyMap<string, PreparedPage>
  css: SiteAsset & { text: string }
  fonts: SiteFonts
  icons: SiteIcons
  shareImage: SiteAsset
  /** A path of this site → what a link or an image refers to. */
  toUrl: (path: string) => string
  formAction: (blockId: string) => string
}

const CSS_TYPE = 'text/css; charset=utf-8'

/** Does once what every page needs. Same input, same result, byte for byte. */
export const prepareSite = (input: SiteInput): PreparedSite => {
  const { registry = blockRegistry, basePath = '', tokens, brand, site } = input
  const toUrl = input.toUrl ?? ((path: string): string => basePath + path)
  const pages = input.pages
    .map((page) =>
      preparedPage({
        page: hiddenWhenNotFound(page),
        registry,
        media: input.media,
        sections: input.sections,
      }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const fonts = siteFonts({ fonts: tokens.style.fonts, toUrl })
  const used = mergeBreakpoints(
    pages.map(({ layout }) => usedBreakpoints(allBlocks(layout, registry))),
  )
  const text = siteCss({ tokens, fontCss: fonts.css, registry, used })
  const look = { name: brand.name || site.name, tokens }
  return {
    input,
    registry,
    renderer: rendererVersion(registry),
    pages,
    pagesById: new Map(pages.map((page) => [page.id, page])),
    pagesByPath: new Map(pages.map((page) => [page.path, page])),
    css: {
      text,
      path: `${ASSET_PREFIX}${sha256(text).slice(0, 32)}.css`,
      type: CSS_TYPE,
      load: () => Buffer.from(text),
    },
    fonts,
    icons: siteIcons(look),
    shareImage: brandShareImage(look),
    toUrl,
    formAction: input.formAction ?? ((blockId) => toUrl(`/_forms/${blockId}`)),
  }
}

/** The page for what is not there is not to be found itself. */
const hiddenWhenNotFound = (page: PageInput): PageInput =>
  page.path === NOT_FOUND_PATH ? { ...page, seo: { ...page.seo, noindex: true } } : page

/** Makes a page ready to be rendered with the blocks of a registry. */
export const preparePage = ({
  page,
  registry,
  media,
  sections = new Map(),
}: {
  page: PageInput
  registry: BlockRegistry
  media: Pick<NonNullable<SiteInput['media']>, 'has'>
  sections?: Pick<NonNullable<SiteInput['sections']>, 'get'>
}): PreparedPage => {
  const expanded = expandSections({ pageId: page.id, layout: page.layout, sections, registry })
  const named = withBlockIds({ pageId: page.id, layout: expanded.layout, registry })
  const { layout, issues } = migrateLayout({ layout: named, registry })
  // Entries that are no blocks are gone from the layout: what is validated is what was stored.
  const stored = Array.isArray(expanded.layout) && expanded.layout.length === named.length
  const invalid = validateLayout({
    layout: stored ? layout : expanded.layout,
    registry,
    hasMedia: (id) => media.has(id),
  })
  return { ...page, layout, problems: [...issues, ...invalid], origins: expanded.origins }
}

/** What a page was prepared from beside itself: the same answers, the same page. */
type Known = {
  registry: BlockRegistry
  media: ReadonlyMap<string, boolean>
  sections: ReadonlyMap<string, SectionInput | undefined>
  page: PreparedPage
}

const known = new WeakMap<PageInput, Known>()

/**
 * {@link preparePage}, remembered as long as the page's input is: whoever builds a site again and again
 * hands over the same object for a page that has not changed.
 */
const preparedPage = ({
  page,
  registry,
  media,
  sections = new Map(),
}: {
  page: PageInput
  registry: BlockRegistry
  media: SiteInput['media']
  sections?: SiteInput['sections']
}): PreparedPage => {
  const before = known.get(page)
  if (
    before?.registry === registry &&
    [...before.media].every(([id, found]) => media.has(id) === found) &&
    [...before.sections].every(([id, section]) => sections.get(id) === section)
  )
    return before.page
  const askedMedia = new Map<string, boolean>()
  const askedSections = new Map<string, SectionInput | undefined>()
  const prepared = preparePage({
    page,
    registry,
    media: {
      has: (id) => {
        const found = media.has(id)
        askedMedia.set(id, found)
        return found
      },
    },
    sections: {
      get: (id) => {
        const section = sections.get(id)
        askedSections.set(id, section)
        return section
      },
    },
  })
  known.set(page, { registry, media: askedMedia, sections: askedSections, page: prepared })
  return prepared
}
