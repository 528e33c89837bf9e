import type { PayloadRequest } from 'payload'
import type { BlockRegistry } from '../../../core/blocks/registry'
import { walkBlocks } from '../../../core/blocks/tree'
import { toLayout } from '../../../core/builder/toLayout'
import type { Layout } from '../../../core/builder/types'
import { blockFacts } from '../../../core/checks/blockFacts'
import type { HeadingFact } from '../../../core/checks/checkHeadings'
import { checkMeta } from '../../../core/checks/checkMeta'
import { checkSections } from '../../../core/checks/checkSections'
import { checkWeight } from '../../../core/checks/checkWeight'
import type { CheckCode, CheckIssue } from '../../../core/checks/types'
import { prepareSite } from '../../../render/prepareSite'
import { renderMarked } from '../../../render/renderMarked'
import { titleOf } from '../../../render/renderPage'
import type { RenderIssue } from '../../../render/types'
import type { ChecksReport, PageBuilderOptions } from '../types'
import { lookupsOf } from '../checks/lookupsOf'
import { neutralSite } from './neutralSite'
import { pageWeight } from './pageWeight'

export type CheckOptions = Pick<PageBuilderOptions, 'loadCheckedSite' | 'publishRule'> & {
  blocks: BlockRegistry
  field: string
  isPart: boolean
}

/**
 * Renders a document as its next release would and tells what is to be told of that. Callers check first
 * that the user may read it.
 */
export const checkDocument = async ({
  req,
  collection,
  doc,
  options: { blocks: registry, field, isPart, loadCheckedSite },
}: {
  req: PayloadRequest
  collection: string
  /** With its id, and blocks that need not be saved. */
  doc: Record<string, unknown>
  options: CheckOptions
}): Promise<Omit<ChecksReport, 'publishing'> & { layout: Layout }> => {
  const layout = toLayout({ value: doc[field], registry })
  const { input, pages } = (await loadCheckedSite?.({
    req,
    collection,
    doc: { ...doc, layout },
  })) ?? { input: neutralSite({ ...doc, layout }), pages: [] }
  const site = prepareSite({ ...input, registry })
  const page = site.pagesById.get(String(doc.id))
  if (!page) throw new Error(`The document ${String(doc.id)} is none of its site's pages.`)
  const { rendered, body, headings } = renderMarked(site, page)
  const weight = await pageWeight({ site, rendered })
  const factsOf = (blocks: Layout): ChecksReport['media'] =>
    Object.fromEntries(
      picturesIn(blocks, registry).map((id) => {
        const medium = input.media.get(id)
        const isImage = medium?.mimeType.startsWith('image/') ?? false
        return [id, medium ? { alt: medium.alt ?? '', isImage } : null]
      }),
    )
  const sections = new Map(input.sections)
  const inSections = [...sections.values()].flatMap(({ layout: value }) =>
    toLayout({ value, registry }),
  )
  const media = factsOf(layout)
  const ofSections = checkSections({
    layout,
    sections,
    registry,
    lookups: lookupsOf({
      report: { pages, media: factsOf(inSections) },
      own: { id: page.id, path: page.path },
    }),
  })
  // Said better with the section's name.
  const told = new Set(ofSections.map(({ code, block }) => `${code} ${block}`))
  const isTold = ({ code, block }: CheckIssue): boolean =>
    code === 'section_missing' && told.has(`section_unpublished ${block}`)
  return {
    layout,
    issues: [
      ...rendered.issues.flatMap(toIssue).filter((issue) => !isTold(issue)),
      ...ofSections,
      ...(isPart
        ? []
        : checkMeta({
            title: titleOf(site, page),
            seoTitle: page.seo?.title ?? '',
            description: page.seo?.description ?? '',
            noindex: Boolean(page.seo?.noindex),
          })),
      ...checkWeight(weight),
    ],
    headings: isPart ? underMain(headings) : headings,
    weight,
    pages,
    media,
    body,
  }
}

/** The headings of a part as they stand on a page, under its main one. */
const underMain = (headings: readonly HeadingFact[]): HeadingFact[] =>
  headings.some(({ level }) => level === 1) ? [...headings] : [{ level: 1, text: '–' }, ...headings]

const picturesIn = (layout: Layout, registry: BlockRegistry): string[] =>
  [...walkBlocks({ layout, registry })].flatMap(({ block }) => {
    const definition = registry.get(block.blockType)
    return definition ? blockFacts({ block, definition }).pictures.map(({ medium }) => medium) : []
  })

/** What only the rendering finds out; the rest is told from the data, with more to say. */
const toIssue = ({ level, code, message, block }: RenderIssue): CheckIssue[] => {
  const told = CODES[code]
  return told ? [{ level, code: told, ...(block ? { block } : {}), values: { message } }] : []
}

const CODES: Partial<Record<RenderIssue['code'], CheckCode>> = {
  missing_section: 'section_missing',
  render_failed: 'render_failed',
  rich_text: 'text_damaged',
}
