import type { ReactNode } from 'react'
import { formKindOf, readFormFields } from '../core/blocks/formFields'
import { noticeWords } from './noticeWords'
import type { BlockData } from '../core/blocks/types'
import type { ReleaseForm } from '../core/release/types'
import { allBlocks } from './blockTree'
import { renderBlocks, type PageSurroundings, type RenderServices } from './createRenderContext'
import { SHARED_SECTION } from '../core/builder/sharedSections'
import { idOf } from '../core/tenancy/idOf'
import { PageAssets } from './pageAssets'
import { ancestorsOf } from './pageInputsDigest'
import type { PreparedPage, PreparedSite } from './prepareSite'
import { renderDocument } from './renderDocument'
import { renderIcon } from './renderIcon'
import { renderMarkup } from './renderMarkup'
import { canonicalUrl } from './seoFiles'
import { mediaShareImage } from './siteIcons'
import { tracedReads } from './siteReads'
import { structuredData } from './structuredData'
import type { PageInput, RenderedPage, RenderIssue } from './types'

export type PageOptions = {
  /** The stylesheet and generated pictures become part of the page. @default false */
  inline?: boolean
  /** Stands in for the page's own content between its navigation: a 404 or form page. */
  notice?: (context: { services: RenderServices }) => ReactNode
  around?: RenderServices['around']
}

/** Renders one page of a prepared site. Never throws for what an editor can get wrong. */
export const renderPage = (
  site: PreparedSite,
  page: PreparedPage,
  { inline = false, notice, around }: PageOptions = {},
): RenderedPage => {
  const { input, registry } = site
  const issues: RenderIssue[] = []
  const reads = new Set<string>()
  const assets = new PageAssets(site, { inline })
  const traced = tracedReads(site, reads)
  const services: RenderServices = {
    ...traced,
    registry,
    toUrl: site.toUrl,
    mediaUrl: assets.mediaUrl,
    art: assets.art,
    icon: renderIcon,
    formAction: site.formAction,
    around,
    report: (issue) => issues.push({ ...issue, page: page.path }),
  }
  const surroundings = surroundingsOf(site, page)
  const blocks = allBlocks(page.layout, site.registry)
  const forms = formsOf(site, page)
  const body = bodyOf({ site, page, surroundings, services, notice, issues })

  const image = idOf(page.seo?.image)
  const ownImage = image ? traced.media(image) : null
  const shareImage = (ownImage && mediaShareImage(ownImage)) ?? site.shareImage
  const logo = idOf(input.brand.logo?.media)
  const logoMedia = logo ? traced.media(logo) : null
  const logoUrl = logoMedia?.variants[0] && assets.mediaUrl(logoMedia, logoMedia.variants[0])
  const { html, headers } = renderDocument({
    site,
    title: titleOf(site, page),
    description: page.seo?.description?.trim() || undefined,
    canonical: notice ? undefined : canonicalUrl(page, input.site),
    noindex:
      Boolean(notice) ||
      input.mode !== 'release' ||
      input.site.noindex ||
      Boolean(page.seo?.noindex),
    shareImage: assets.add(shareImage),
    structuredData: notice
      ? null
      : structuredData({
          site: input.site,
          brand: input.brand,
          page,
          ancestors: ancestorsOf(site, page),
          blocks,
          logo: logoUrl ? input.site.url + logoUrl : undefined,
        }),
    blocks,
    body,
    inlineCss: inline,
    hasForm: forms.length > 0,
  })
  return {
    id: page.id,
    path: page.path,
    title: page.title,
    html,
    headers,
    issues: distinct([
      ...pageIssues(site, page),
      ...issues.map((issue) => placeIssue(issue, page)),
      ...headingIssues(page.path, notice ? null : body),
    ]),
    forms,
    blocks: [...new Set(blocks.map(({ blockType }) => blockType))].sort(),
    assets: assets.list(),
    reads: [...reads].sort(),
  }
}

/** What all blocks of a page are told of it and its site. */
export const surroundingsOf = ({ input }: PreparedSite, page: PreparedPage): PageSurroundings => {
  const { site, brand, mode } = input
  const { locale, currency, timeZone, name, url, navigation } = site
  return {
    mode,
    locale,
    currency,
    timeZone,
    site: { name, url, navigation },
    brand,
    page: { id: page.id, title: page.title, path: page.path },
  }
}

/** Navigation before and after, everything else in the page's one `<main>`. */
const bodyOf = ({
  site,
  page,
  surroundings,
  services,
  notice,
  issues,
}: {
  site: PreparedSite
  page: PreparedPage
  surroundings: PageSurroundings
  services: RenderServices
  notice: PageOptions['notice']
  issues: RenderIssue[]
}): string => {
  const all = page.layout
  const isNavigation = ({ blockType }: BlockData): boolean =>
    site.registry.get(blockType)?.category === 'navigation'
  const first = all.findIndex((block) => !isNavigation(block))
  const start = first < 0 ? Math.min(1, all.length) : first
  const last = all.findLastIndex((block) => !isNavigation(block))
  const end = Math.max(start, last + 1)
  // Rendered as one list: a block's place in the page is its place in all of it.
  const nodes = renderBlocks(all, { page: surroundings, services }) as ReactNode[]
  try {
    return renderMarkup(
      <>
        {nodes.slice(0, start)}
        <main id="main">{notice ? notice({ services }) : nodes.slice(start, end)}</main>
        {nodes.slice(end)}
      </>,
    )
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    issues.push({
      level: 'error',
      code: 'render_failed',
      message: `The page could not be rendered: ${message}`,
      page: page.path,
    })
    return `<main id="main"></main>`
  }
}

/** What stands in a page's `<title>`. */
export const titleOf = (
  { input: { site, brand } }: PreparedSite,
  { seo, title, path }: PageInput,
): string =>
  seo?.title?.trim() ||
  (path === '/'
    ? [site.name, brand.tagline].filter(Boolean).join(' – ')
    : `${title} – ${site.name}`)

/** The forms on a page as the front takes them. */
export const formsOf = (site: PreparedSite, page: PreparedPage): ReleaseForm[] =>
  allBlocks(page.layout, site.registry).flatMap((block) => {
    const kind = formKindOf(block)
    if (!kind || !block.id) return []
    const { heading, successMessage } = block
    return [
      {
        id: block.id,
        kind,
        pageId: page.id,
        path: page.path,
        title: typeof heading === 'string' && heading ? heading : page.title,
        fields: readFormFields(block),
        successMessage:
          typeof successMessage === 'string' && successMessage
            ? successMessage
            : noticeWords(site.input.site.locale).sent,
        locale: site.input.site.locale,
      },
    ]
  })

/** What is wrong with a page's data, whether or not it is rendered. */
export const pageIssues = (site: PreparedSite, page: PreparedPage): RenderIssue[] => [
  ...page.problems
    // The renderer says so itself, and in a preview shows where.
    .filter(({ blockType }) => !blockType || site.registry.get(blockType))
    .map(({ message, severity, block, blockType, field }) =>
      placeIssue(
        {
          level: severity,
          code: severity === 'error' ? 'invalid_field' : 'missing_media',
          message,
          page: page.path,
          ...(block ? { block } : {}),
          ...(blockType ? { blockType } : {}),
          ...(field ? { field } : {}),
        },
        page,
      ),
    ),
  ...missingPictures(site, page),
]

/** What is wrong inside a shared section is said of the block that stands for it, by the section's name. */
const placeIssue = (issue: RenderIssue, { origins }: PreparedPage): RenderIssue => {
  const { block, blockType, field, message, ...rest } = issue
  const origin = block ? origins?.get(block) : undefined
  if (!origin) return issue
  const place = [blockType, field && `field ${field}`].filter(Boolean).join(', ')
  return {
    ...rest,
    block: origin.block,
    blockType: SHARED_SECTION,
    message: `In the shared section "${origin.section}"${place ? `, ${place}` : ''}: ${message}`,
  }
}

/** Pictures beside the blocks: the page's own for search engines and, once a site, the brand's logo. */
const missingPictures = ({ input, pages }: PreparedSite, page: PreparedPage): RenderIssue[] => {
  const logo = page.id === pages[0]?.id ? input.brand.logo?.media : undefined
  const pictures: [field: string, id: string | undefined][] = [
    ['seo.image', idOf(page.seo?.image)],
    ['brand.logo', idOf(logo)],
  ]
  return pictures.flatMap(([field, id]): RenderIssue[] =>
    id && !input.media.has(id)
      ? [
          {
            level: 'warning',
            code: 'missing_media',
            message: `The picture ${id} does not exist any more. Choose another, or leave it out.`,
            page: page.path,
            field,
          },
        ]
      : [],
  )
}

/** A page has one main heading: search engines and screen readers start from it. */
const headingIssues = (path: string, body: string | null): RenderIssue[] => {
  const count = body?.match(/<h1[\s>]/g)?.length ?? 0
  if (body === null || count === 1) return []
  const message =
    count === 0
      ? 'The page has no main heading (h1). A hero or a heading block of level 1 gives it one.'
      : `The page has ${count} main headings (h1). Keep one hero or heading of level 1.`
  return [{ level: 'warning', code: 'headings', message, page: path }]
}

const distinct = (issues: RenderIssue[]): RenderIssue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
]
