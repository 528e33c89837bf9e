import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { approvalHash } from '../../core/agents/approvalContent'
import { forbidden, TauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { defineTool, type ToolContext } from './defineTool'
import { type DocumentRef, documentsIn, readItems } from './readItems'

const HOUR = 60 * 60 * 1000

/** What came of an approve step. */
const approvalInput = z.looseObject({
  approved: z.boolean(),
  content: z.unknown(),
  hash: z.string(),
  authority: z.string().nullable(),
})
type Approval = z.output<typeof approvalInput>

/** An approval that does not hold any more. The run asks again. */
export const APPROVAL_VOID = 'approval_void'

/**
 * The documents of an approval, once it is sure that they are what was approved, and a request with the
 * access of whoever approved: bringing out is theirs to answer for.
 *
 * @throws TauseError `forbidden` without an approval, {@link APPROVAL_VOID} when something was changed.
 */
const approvedDocuments = async (
  { req, tenantId, services }: ToolContext,
  { approved, content, hash, authority }: Approval,
): Promise<{ documents: DocumentRef[]; req: PayloadRequest }> => {
  if (!approved || !authority)
    throw forbidden('Nothing goes out without an approval. Put an approve step before this one.')
  const items = await readItems({ req, tenantId, content, registry: services.blocks })
  if (!items || approvalHash(items) !== hash)
    throw new TauseError({
      code: APPROVAL_VOID,
      status: 409,
      message: 'What was approved has been changed since. It has to be approved again.',
    })
  return { documents: documentsIn(content), req: await services.moves.requestOf(authority) }
}

export const schedulePosts = defineTool({
  name: 'schedulePosts',
  description:
    'Has approved posts and letters go out, one after the other. Only what was approved, and as it was.',
  reads: false,
  input: z.strictObject({
    approval: approvalInput,
    at: z.iso
      .datetime({ offset: true, local: true })
      .optional()
      .describe('Of the first one. Default: now.'),
    everyHours: z.coerce
      .number<unknown>()
      .min(0)
      .max(24 * 31)
      .default(0),
  }),
  output: z.object({
    scheduled: z.array(z.object({ id: z.string(), at: z.string() })),
    skipped: z.array(z.object({ id: z.string(), why: z.string() })),
  }),
  run: async (context, { approval, at, everyHours }) => {
    const { documents, req } = await approvedDocuments(context, approval)
    const first = at ? new Date(at).getTime() : Date.now()
    const scheduled: { id: string; at: string }[] = []
    const skipped: { id: string; why: string }[] = []
    for (const { id } of documents.filter(({ collection }) => collection === 'posts')) {
      const hour = new Date(first + scheduled.length * everyHours * HOUR)
      const problem = await context.services.moves.schedulePost({ req, postId: id, at: hour })
      if (problem) skipped.push({ id, why: problem })
      else scheduled.push({ id, at: hour.toISOString() })
    }
    return { scheduled, skipped }
  },
})

export const publishPages = defineTool({
  name: 'publishPages',
  description:
    'Publishes approved pages and deploys their sites. Only what was approved, and as it was.',
  reads: false,
  input: z.strictObject({ approval: approvalInput, deploy: z.boolean().default(true) }),
  output: z.object({
    published: z.array(z.object({ id: z.string(), path: z.string() })),
    deployments: z.array(z.string()),
  }),
  run: async (context, { approval, deploy }) => {
    const { documents, req } = await approvedDocuments(context, approval)
    const published: { id: string; path: string }[] = []
    const sites = new Set<string>()
    for (const { id } of documents.filter(({ collection }) => collection === 'pages')) {
      const page = await req.payload.update({
        collection: 'pages',
        id,
        data: { _status: 'published' },
        depth: 0,
        req,
        overrideAccess: false,
      })
      published.push({ id, path: page.path })
      const site = idOf(page.site)
      if (site) sites.add(site)
    }
    const deployments: string[] = []
    if (deploy)
      for (const siteId of sites)
        deployments.push(
          await context.services.moves.deploySite({
            req,
            siteId,
            cause: `agent/${context.key}/${siteId}`,
          }),
        )
    return { published, deployments }
  },
})
