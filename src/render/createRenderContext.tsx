import { createElement, Fragment, type ReactNode } from 'react'
import { ART_KINDS, type ArtKind } from '../core/art/kinds'
import { MAX_BLOCK_DEPTH } from '../core/blocks/registry'
import { breakpointClasses } from '../core/blocks/breakpoints'
import type { BlockData, BlockRenderProps, PageSummary, RenderContext } from '../core/blocks/types'
import { HONEYPOT } from '../core/blocks/honeypot'
import { blocksIn } from './blocksIn'
import { idOf } from '../core/tenancy/idOf'
import { alternativeText, Picture } from './Picture'
import { resolveLink, type LinkSurroundings } from './resolveLink'
import { RichText } from './richText/RichText'
import type { MediaInput, MediaVariant, RenderIssue } from './types'

/** What rendering takes of a block's definition. */
export type RenderableBlock = {
  labels: { singular: string }
  reference?: boolean
  Render: (props: BlockRenderProps) => ReactNode
}

/**
 * What a context takes from its host: the renderer of releases and previews, or the builder's canvas.
 * Nothing here touches disk or network.
 */
export type RenderServices = Omit<LinkSurroundings, 'path'> & {
  registry: { get: (slug: string) => RenderableBlock | undefined }
  media: (id: string) => MediaInput | null
  mediaUrl: (media: MediaInput, variant: MediaVariant) => string
  art: (picture: { kind: ArtKind; seed: string; width: number; height: number }) => {
    light: string
    dark?: string
  }
  pages: (query: { under: string; limit: number }) => PageSummary[]
  icon: (name: string) => ReactNode
  formAction: (blockId: string) => string
  /**
   * Draws the blocks of a slot, below `place`.
   * @default each block in order
   */
  slot?: (slot: { blocks: unknown; place: BlockSurroundings; className?: string }) => ReactNode
  /**
   * Stands in for what a block rendered.
   * @default what it rendered
   */
  around?: (block: BlockData, rendered: ReactNode) => ReactNode
  /**
   * Draws what a block stands for that is a reference. Releases and previews have put it in its place
   * before: a reference they still meet is one that cannot be shown.
   */
  reference?: (props: Omit<RenderBlockProps, 'services'>) => ReactNode
  report: (issue: Omit<RenderIssue, 'page'>) => void
}

/** The part of a context that is the same for every block of a page. */
export type PageSurroundings = Pick<
  RenderContext,
  'mode' | 'locale' | 'currency' | 'timeZone' | 'site' | 'brand' | 'page'
>

/** Where in its page a block stands. */
export type BlockSurroundings = Pick<RenderContext, 'depth' | 'headingLevel' | 'rootIndex'>

/** Renders the blocks of a page's own layout. */
export const renderBlocks = (
  blocks: unknown,
  { page, services }: { page: PageSurroundings; services: RenderServices },
): ReactNode =>
  blocksIn(blocks).map((block, rootIndex) => (
    <Fragment key={block.id ?? rootIndex}>
      <RenderBlock
        block={block}
        place={{ depth: 0, headingLevel: 2, rootIndex }}
        page={page}
        services={services}
      />
    </Fragment>
  ))

export type RenderBlockProps = {
  block: BlockData
  place: BlockSurroundings
  page: PageSurroundings
  services: RenderServices
}

/** One block; what is wrong with it is reported and never thrown. */
export const RenderBlock = (props: RenderBlockProps): ReactNode => {
  const rendered = renderBlock(props)
  return props.services.around?.(props.block, rendered) ?? rendered
}

const renderBlock = ({ block, place, page, services }: RenderBlockProps): ReactNode => {
  const { registry, report } = services
  const at = { block: block.id ?? undefined, blockType: block.blockType }
  const definition = registry.get(block.blockType)
  if (!definition || place.depth >= MAX_BLOCK_DEPTH) {
    const message = definition
      ? `Blocks may be nested ${MAX_BLOCK_DEPTH} deep; this one lies deeper.`
      : `No block "${block.blockType.slice(0, 80)}" is installed. Remove it, or install what brings it.`
    report({ level: 'error', code: 'unknown_block', message, ...at })
    return page.mode === 'release' ? null : <Placeholder title={block.blockType} text={message} />
  }
  if (definition.reference) {
    if (services.reference) return services.reference({ block, place, page })
    const message = unresolvedText(block)
    report({ level: 'error', code: 'missing_section', message, ...at })
    return page.mode === 'release' ? null : (
      <Placeholder title={definition.labels.singular} text={message} />
    )
  }
  const context = createRenderContext({ block, place, page, services })
  try {
    // Called, not mounted: a block that throws must not take the page with it.
    return definition.Render({ block, context })
  } catch (error) {
    const message = `The block could not be rendered: ${error instanceof Error ? error.message : String(error)}`
    report({ level: 'error', code: 'render_failed', message, ...at })
    return page.mode === 'release' ? null : (
      <Placeholder title={definition.labels.singular} text={message} />
    )
  }
}

const unresolvedText = ({ section, unresolved, sectionName }: BlockData): string => {
  const named = typeof sectionName === 'string' ? `"${sectionName}"` : (idOf(section) ?? '')
  if (unresolved === 'unpublished')
    return `The shared section ${named} is not published. Publish it, or remove the block.`
  if (unresolved === 'nested')
    return `The shared section ${named} holds another shared section, which it may not. Detach that one inside it.`
  return `There is no shared section ${named} any more. Remove the block, or choose another section.`
}

const Placeholder = ({ title, text }: { title: string; text: string }): ReactNode => (
  <div className="tb-missing" role="note">
    <strong>{title}</strong> {text}
  </div>
)

/** What one block sees. Each block has its own, so that what it asks for can be traced to it. */
const createRenderContext = ({ block, place, page, services }: RenderBlockProps): RenderContext => {
  const at = { block: block.id ?? undefined, blockType: block.blockType }
  const report = (issue: Pick<RenderIssue, 'code' | 'level' | 'message'>): void =>
    services.report({ ...issue, ...at })
  const surroundings: LinkSurroundings = { ...services, path: page.page.path }
  let drawn = 0

  const link: RenderContext['link'] = (data) => {
    const { link: resolved, problem } = resolveLink(data, surroundings)
    if (problem) report({ ...problem, level: problem.code === 'unsafe_url' ? 'error' : 'warning' })
    return resolved
  }

  const mediaOf = (reference: unknown): MediaInput | null => {
    const id = idOf(reference)
    return id ? services.media(id) : null
  }

  const picture: RenderContext['picture'] = (data, options) => {
    if (typeof data !== 'object' || data === null) return null
    const eager = options.eager ?? false
    const found = mediaOf(data.media)
    const media =
      found && found.variants.some((v) => v.mimeType.startsWith('image/')) ? found : null
    const kind = ART_KINDS.find((known) => known === data.art)
    const shared = { options: { ...options, eager }, alt: alternativeText(data, media) }
    if (media)
      return createElement(Picture, {
        ...shared,
        media,
        urlOf: (variant) => services.mediaUrl(media, variant),
      })
    if (!kind) return null
    drawn++
    const seed = data.seed?.trim() || `${block.sourceId ?? block.id ?? block.blockType} ${drawn}`
    return createElement(Picture, {
      ...shared,
      media: null,
      art: (size) => services.art({ kind, seed, ...size }),
    })
  }

  const file: RenderContext['file'] = (reference) => {
    const media = mediaOf(reference)
    const original =
      media?.variants.find(({ mimeType }) => mimeType === media.mimeType) ?? media?.variants[0]
    return media && original
      ? { url: services.mediaUrl(media, original), mimeType: original.mimeType }
      : null
  }

  return {
    ...page,
    ...place,
    className: breakpointClasses(block),
    link,
    picture,
    file,
    richText: (value) => (
      <RichText
        value={value}
        headingLevel={place.headingLevel}
        link={link}
        picture={(media) => picture({ media }, { sizes: '(min-width: 44rem) 42rem, 100vw' })}
        file={file}
        report={(message) => report({ level: 'warning', code: 'rich_text', message })}
      />
    ),
    icon: (name) => (typeof name === 'string' && name ? services.icon(name) : null),
    slot: (blocks, { headingLevel = place.headingLevel, className } = {}) => {
      const below = { depth: place.depth + 1, headingLevel, rootIndex: place.rootIndex }
      if (services.slot) return services.slot({ blocks, place: below, className })
      const children = blocksIn(blocks).map((child, index) => (
        <RenderBlock
          key={child.id ?? index}
          block={child}
          place={below}
          page={page}
          services={services}
        />
      ))
      return className ? <div className={className}>{children}</div> : children
    },
    pages: services.pages,
    form: (form) => ({
      action: services.formAction(form.id ?? block.id ?? ''),
      honeypot: HONEYPOT,
    }),
  }
}
