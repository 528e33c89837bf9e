import type { CollectionSlug } from 'payload'
import { z } from 'zod'
import { text as oneText } from '../../core/ai/brandFacts'
import { forbidden, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { defineTool, type ToolContext } from './defineTool'
import { draftSchema } from './draftSchema'
import { keepDraft } from './keepDraft'
import { type DocumentRef, documentsIn } from './readItems'

const pageSchema = z.looseObject({
  title: z.string(),
  layout: z.array(z.looseObject({ blockType: z.string() })),
  seo: z.looseObject({ title: z.string(), description: z.string() }).optional(),
})
const postsSchema = z.looseObject({ posts: z.array(z.looseObject({ text: z.string() })) })
const lettersSchema = z.looseObject({
  letters: z.array(z.looseObject({ subject: z.string(), preheader: z.string(), text: z.string() })),
})

/** Drafts by what they are, in the order that the content names them. */
const sorted = async (
  { req, tenantId }: ToolContext,
  content: unknown,
): Promise<Record<'pages' | 'posts' | 'letters', { ref: DocumentRef; document: Doc }[]>> => {
  const found = { pages: [], posts: [], letters: [] } as Record<
    'pages' | 'posts' | 'letters',
    { ref: DocumentRef; document: Doc }[]
  >
  for (const ref of documentsIn(content)) {
    const document = (await req.payload.findByID({
      collection: ref.collection as CollectionSlug,
      id: ref.id,
      draft: ref.collection === 'pages',
      depth: 0,
      disableErrors: true,
      req,
      overrideAccess: false,
    })) as unknown as Doc | null
    if (!document || idOf(document.tenant) !== tenantId) throw notFound('draft', ref.id)
    const kind =
      ref.collection === 'pages' ? 'pages' : document.email?.subject ? 'letters' : 'posts'
    found[kind].push({ ref, document })
  }
  return found
}

type Doc = {
  tenant: unknown
  title: string
  text?: string | null
  email?: { subject?: string | null; preheader?: string | null } | null
  layout?: unknown
  seo?: { title?: string | null; description?: string | null } | null
  status?: string | null
}

export const readDrafts = defineTool({
  name: 'readDrafts',
  description: 'Drafts as they stand now, by hand edited or not, in the form that agents write.',
  reads: true,
  input: z.strictObject({ content: z.unknown() }),
  output: z.object({
    page: z.unknown(),
    posts: postsSchema,
    letters: lettersSchema,
  }),
  run: async (context, { content }) => {
    const { pages, posts, letters } = await sorted(context, content)
    const page = pages[0]?.document
    return {
      page: page
        ? {
            title: page.title,
            layout: page.layout ?? [],
            seo: { title: page.seo?.title ?? '', description: page.seo?.description ?? '' },
          }
        : null,
      posts: {
        posts: posts.map(({ document }) => ({
          text: document.text ?? '',
          hashtags: [],
          picture: '',
        })),
      },
      letters: {
        letters: letters.map(({ document }) => ({
          subject: document.email?.subject ?? document.title,
          preheader: document.email?.preheader ?? '',
          text: document.text ?? '',
          afterDays: 0,
        })),
      },
    }
  },
})

export const reviseDrafts = defineTool({
  name: 'reviseDrafts',
  description:
    'Writes drafts anew that are there: each kind in its order. Answers with the drafts.',
  reads: false,
  input: z.strictObject({
    content: z.unknown().describe('Names the drafts.'),
    page: pageSchema.optional(),
    posts: postsSchema.optional(),
    letters: lettersSchema.optional(),
  }),
  output: z.object({ drafts: z.array(draftSchema) }),
  run: async (context, { content, page, posts, letters }) => {
    const found = await sorted(context, content)
    const drafts: z.output<typeof draftSchema>[] = []
    const keep = async (ref: DocumentRef, data: Record<string, unknown>): Promise<void> => {
      drafts.push(await keepDraft({ context, ...ref, data }))
    }
    for (const [index, { ref, document }] of found.pages.entries()) {
      if (page && index === 0)
        await keep(ref, {
          title: oneText(page.title, 160),
          layout: page.layout,
          ...(page.seo && {
            seo: {
              title: oneText(page.seo.title, 70),
              description: oneText(page.seo.description, 170),
            },
          }),
        })
      else drafts.push({ ...ref, title: document.title })
    }
    for (const [index, { ref, document }] of [...found.posts, ...found.letters].entries()) {
      if (['scheduled', 'published'].includes(document.status ?? ''))
        throw forbidden(`"${document.title}" is on its way already and is not written anew.`)
      const post = posts?.posts[index]
      const letter = letters?.letters[index - found.posts.length]
      if (index < found.posts.length && post)
        await keep(ref, {
          title: oneText(post.text.split('\n')[0] ?? '', 80),
          text: post.text,
        })
      else if (index >= found.posts.length && letter)
        await keep(ref, {
          title: letter.subject,
          text: letter.text,
          email: {
            subject: oneText(letter.subject, 120),
            preheader: oneText(letter.preheader, 140),
          },
        })
      else drafts.push({ ...ref, title: document.title })
    }
    return { drafts }
  },
})
