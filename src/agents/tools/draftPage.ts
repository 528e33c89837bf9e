import { createHash } from 'node:crypto'
import { z } from 'zod'
import { answersLayout, reportLayout } from '../../core/agents/layoutOfText'
import { AGENT_WRITINGS, type Answers, type Report } from '../../core/agents/writings'
import { text as oneText } from '../../core/ai/brandFacts'
import { idSchema } from '../../core/api/common'
import type { BlockData } from '../../core/blocks/types'
import { invalid, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { normalisePath, pathProblem } from '../../core/tenancy/pagePath'
import { toSlug } from '../../core/tenancy/toSlug'
import { validateLayout } from '../../core/blocks/validateBlocks'
import { defineTool, type ToolContext } from './defineTool'
import { draftSchema } from './draftSchema'
import { type Draft, keepDraft } from './keepDraft'

export const draftPage = defineTool({
  name: 'draftPage',
  description:
    'Saves a page as a draft: of blocks, of a report, or of answers. Nothing goes online by it.',
  reads: false,
  input: z.strictObject({
    siteId: idSchema.optional().describe('Needed for a new page.'),
    documentId: idSchema.optional().describe('The page to write anew, instead of a new one.'),
    title: z.string().max(400),
    path: z.string().max(512).optional().describe('Default: made of the title.'),
    layout: z
      .array(z.looseObject({ blockType: z.string() }))
      .max(60)
      .optional(),
    report: z.looseObject(AGENT_WRITINGS.report.shape).optional(),
    answers: z.looseObject(AGENT_WRITINGS.answers.shape).optional(),
    seo: z.looseObject({ title: z.string().max(200), description: z.string().max(400) }).optional(),
    language: z.string().max(20).default('en'),
  }),
  output: draftSchema,
  run: async (context, input) => {
    const { siteId, documentId, title, seo } = input
    const layout = layoutOf(context, input)
    if (!documentId) await assertSite(context, siteId)
    const keep = (path: string): Promise<Draft> =>
      keepDraft({
        context,
        collection: 'pages',
        id: documentId,
        data: {
          title: oneText(title, 160),
          layout,
          ...(seo && {
            seo: { title: oneText(seo.title, 70), description: oneText(seo.description, 170) },
          }),
        },
        create: { site: siteId, path, _status: 'draft' },
      })
    const path = await freePath(context, input)
    return keep(path).catch(async (error: unknown) => {
      // Somebody else has taken the path since it was looked for.
      const other = documentId ? path : await freePath(context, input)
      if (other === path) throw error
      return keep(other)
    })
  },
})

type Input = {
  title: string
  path?: string
  siteId?: string
  layout?: unknown[]
  report?: unknown
  answers?: unknown
  language: string
}

/** @throws TauseError `invalid` for no content, and for blocks that their definitions refuse. */
const layoutOf = (
  { key, services: { blocks: registry } }: ToolContext,
  { layout, report, answers, language }: Input,
): BlockData[] => {
  if (report) return reportLayout({ report: report as Report, registry, seed: key, language })
  if (answers) return answersLayout({ answers: answers as Answers, registry, seed: key })
  if (!layout || layout.length === 0)
    throw invalid('The page has no content: give layout, report or answers.', [
      { pointer: '/layout', message: 'must be given' },
    ])
  const issues = validateLayout({ layout, registry, allow: registry.rootSlugs }).filter(
    ({ severity }) => severity === 'error',
  )
  if (issues.length > 0)
    throw invalid(
      `The page’s blocks are not valid: ${issues
        .slice(0, 3)
        .map(({ path, message }) => `${path} ${message}`)
        .join(' ')}`,
    )
  return layout as BlockData[]
}

const assertSite = async (
  { req, tenantId }: ToolContext,
  siteId: string | undefined,
): Promise<void> => {
  const site = siteId
    ? await req.payload.findByID({
        collection: 'sites',
        id: siteId,
        depth: 0,
        disableErrors: true,
        req,
        overrideAccess: false,
      })
    : null
  if (!site || idOf(site.tenant) !== tenantId) throw notFound('site', siteId ?? '')
}

/**
 * The path asked for, or that of the title; where another page has it, with a mark of this very call, so
 * that the same call asks for the same path.
 */
const freePath = async (
  { req, tenantId, key }: ToolContext,
  { path, title, siteId }: Input,
): Promise<string> => {
  const wanted = normalisePath(path ?? toSlug(title))
  const base = pathProblem(wanted) || wanted === '/' ? '/page' : wanted
  // Within the tenant: whoever may write pages may know that a path is taken.
  const taken = await req.payload.db.findOne({
    collection: 'pages',
    where: {
      and: [
        { site: { equals: siteId } },
        { tenant: { equals: tenantId } },
        { path: { equals: base } },
      ],
    },
  })
  return taken ? `${base}-${createHash('sha256').update(key).digest('hex').slice(0, 6)}` : base
}
