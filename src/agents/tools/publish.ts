import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { approvalHash } from '../../core/agents/approvalContent'
import { idSchema } from '../../core/api/common'
import { forbidden, TauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { defineTool, type ToolContext } from './defineTool'
import { type DocumentRef, documentsIn, readItems } from './readItems'

const HOUR = 60 * 60 * 1000

/** What came of an approve step, or the id of an approval. */
const approvalInput = z.union([
  z.looseObject({ approvalId: idSchema }).transform(({ approvalId }) => approvalId),
  idSchema,
])

/** An approval that does not hold any more. The run asks again. */
export const APPROVAL_VOID = 'approval_void'

/**
 * The documents of an approval, once it is sure that they are what was approved, and the request to bring
 * them out with. Within the run that asked it has the access of whoever approved, who answers for it; to
 * anybody else an approval gives no right.
 *
 * @throws TauseError `forbidden` without an approval, {@link APPROVAL_VOID} when something was changed.
 */
const approvedDocuments = async (
  { req, tenantId, runId, services }: ToolContext,
  id: string,
): Promise<{ documents: Approved[]; req: PayloadRequest }> => {
  const approval = await services.moves.findApproval({ id, tenantId })
  if (approval?.state === 'void') throw changed()
  if (approval?.state !== 'approved')
    throw forbidden(
      'Nothing goes out without an approval. Name one that was given, or put an approve step before this one.',
    )
  const { content, hash, authority } = approval
  const items = await readItems({ req, tenantId, content, registry: services.blocks })
  if (!items || approvalHash(items) !== hash) throw changed()
  return {
    documents: documentsIn(content).map((ref) => ({
      ...ref,
      version: items.find(({ documentId }) => documentId === ref.id)?.version ?? '',
    })),
    req:
      runId !== undefined && runId === approval.runId
        ? await services.moves.requestOf(authority)
        : req,
  }
}

/** A document, and the version of it that was approved. */
type Approved = DocumentRef & { version: string }

/** Bringing out many takes a while: each is looked at once more before its turn. */
const assertUnchanged = async (
  { req, tenantId, services }: ToolContext,
  { version, ...ref }: Approved,
): Promise<void> => {
  const items = await readItems({ req, tenantId, content: ref, registry: services.blocks })
  if (items?.[0]?.version !== version) throw changed()
}

const changed = (): TauseError =>
  new TauseError({
    code: APPROVAL_VOID,
    status: 409,
    message: 'What was approved has been changed since. It has to be approved again.',
  })

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
    for (const post of documents.filter(({ collection }) => collection === 'posts')) {
      const { id, version } = post
      context.signal?.throwIfAborted()
      await assertUnchanged(context, post)
      const hour = new Date(first + scheduled.length * everyHours * HOUR)
      const problem = await context.services.moves.schedulePost({
        req,
        postId: id,
        version,
        at: hour,
      })
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
    for (const approved of documents.filter(({ collection }) => collection === 'pages')) {
      const { id } = approved
      context.signal?.throwIfAborted()
      await assertUnchanged(context, approved)
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
