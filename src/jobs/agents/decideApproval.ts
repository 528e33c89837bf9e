import type { CollectionSlug, PayloadRequest } from 'payload'
import { documentsIn, readItems } from '../../agents/tools/readItems'
import { type ApprovalItem, approvalHash } from '../../core/agents/approvalContent'
import { mapTexts } from '../../core/ai/texts'
import type { BlockRegistry } from '../../core/blocks/registry'
import type { BlockData } from '../../core/blocks/types'
import { conflict, invalid, notFound, TauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import type { ApprovalDocument } from './documents'
import { findApproval } from './records'
import { wakeRun } from './wakeRun'

export type Decision =
  | { decision: 'approve'; contentHash: string; edits?: Record<string, string[]> }
  | { decision: 'reject'; contentHash: string; reason: string }

/**
 * Decides once about a content as it was looked at. The caller has checked that whoever decides may; edits
 * are written with the access of `req`.
 *
 * @param by who decides, for the record.
 * @param authority on whose access what was approved goes out: `users/<id>` or `api-keys/<id>`.
 * @throws TauseError `conflict` when it is decided, or another content was looked at; `approval_void`
 * when it was changed since it was asked about: then it is asked about anew.
 */
export const decideApproval = async ({
  req,
  approval,
  decision,
  by,
  authority,
  registry,
}: {
  req: PayloadRequest
  approval: ApprovalDocument
  decision: Decision
  by: string
  authority: string
  registry: BlockRegistry
}): Promise<ApprovalDocument> => {
  const { payload } = req
  if (approval.state !== 'pending')
    throw conflict(`The approval "${approval.id}" is ${approval.state} already.`)
  if (decision.contentHash !== approval.contentHash)
    throw conflict(
      `The approval "${approval.id}" is about another content than you looked at. Read it again.`,
    )
  await assertUnchanged({ req, approval, registry })
  const edits = decision.decision === 'approve' ? (decision.edits ?? {}) : {}
  const edited = Object.keys(edits).length > 0
  const after = edited
    ? await applyEdits({ req, approval, edits, registry })
    : { content: approval.content, items: approval.items }
  const decided = await transition<ApprovalDocument>({
    payload,
    collection: 'approvals',
    where: {
      and: [
        { id: { equals: approval.id } },
        { state: { equals: 'pending' } },
        { contentHash: { equals: approval.contentHash } },
      ],
    },
    data: {
      state: decision.decision === 'approve' ? 'approved' : 'rejected',
      reason: decision.decision === 'reject' ? decision.reason : null,
      content: after.content,
      items: after.items,
      contentHash: approvalHash(after.items),
      edited,
      decidedBy: by,
      decidedAt: new Date().toISOString(),
      authority,
      linkHash: null,
    },
  })
  if (!decided) throw conflict(`The approval "${approval.id}" was decided by somebody else.`)
  await wakeRun(payload, idOf(approval.run) ?? '')
  return { ...decided, id: approval.id }
}

const assertUnchanged = async ({
  req,
  approval,
  registry,
}: {
  req: PayloadRequest
  approval: ApprovalDocument
  registry: BlockRegistry
}): Promise<void> => {
  const { payload } = req
  const items = await readItems({
    req,
    tenantId: idOf(approval.tenant) ?? '',
    content: approval.content,
    registry,
  })
  if (items && approvalHash(items) === approval.contentHash) return
  const voided = await transition({
    payload,
    collection: 'approvals',
    where: { and: [{ id: { equals: approval.id } }, { state: { equals: 'pending' } }] },
    data: { state: 'void', linkHash: null },
  })
  if (voided) await wakeRun(payload, idOf(approval.run) ?? '')
  throw new TauseError({
    code: 'approval_void',
    status: 409,
    message:
      'It was changed since it was asked about, so this question is void. The run asks again about what it is now.',
  })
}

type Edited = { content: unknown; items: ApprovalItem[] }

/** Writes edited texts into their documents, and reads what is approved by it. */
const applyEdits = async ({
  req,
  approval,
  edits,
  registry,
}: {
  req: PayloadRequest
  approval: ApprovalDocument
  edits: Record<string, string[]>
  registry: BlockRegistry
}): Promise<Edited> => {
  const { items, content } = approval
  for (const [key, texts] of Object.entries(edits)) {
    const item = items.find((one) => one.key === key)
    if (!item || texts.length !== item.texts.length)
      throw invalid(
        `The edits of "${key}" do not fit: ${item ? `it has ${item.texts.length} texts, and ${texts.length} were given` : 'there is nothing with this key'}.`,
        [{ pointer: `/edits/${key}`, message: 'must have a text for each text' }],
      )
  }
  const named = documentsIn(content)
  if (named.length === 0) {
    const [item] = items
    const texts = item && edits[item.key]
    if (!item || !texts) return { content, items }
    const now = [
      { ...item, texts: item.texts.map(({ label }, at) => ({ label, text: texts[at] ?? '' })) },
    ]
    return { content: withTexts(content, [...texts]), items: now }
  }
  for (const { collection, id } of named) {
    const item = items.find(({ documentId }) => documentId === id)
    const texts = item && edits[item.key]
    if (!item || !texts) continue
    await req.payload.update({
      collection: collection as CollectionSlug,
      id,
      data: (await changed({ req, item, id, texts, registry })) as never,
      draft: collection === 'pages',
      depth: 0,
      req,
      overrideAccess: false,
    })
  }
  const after = await readItems({
    req,
    tenantId: idOf(approval.tenant) ?? '',
    content,
    registry,
  })
  if (!after) throw notFound('document', 'of the approval')
  return { content, items: after }
}

/** The fields of a document with the texts of an item, in the order that `readItems` gives them. */
const changed = async ({
  req,
  item,
  id,
  texts,
  registry,
}: {
  req: PayloadRequest
  item: ApprovalItem
  id: string
  texts: string[]
  registry: BlockRegistry
}): Promise<Record<string, unknown>> => {
  const of = (label: string): string =>
    texts[item.texts.findIndex((one) => one.label === label)] ?? ''
  if (item.collection === 'posts')
    return item.kind === 'email'
      ? {
          title: of('subject'),
          email: { subject: of('subject'), preheader: of('preheader') },
          text: of('text'),
        }
      : { text: of('text') }
  const page = await req.payload.findByID({
    collection: 'pages',
    id,
    draft: true,
    depth: 0,
    req,
    overrideAccess: false,
  })
  // The first three are the title and the words for search results.
  const words = texts.slice(3)
  let at = 0
  return {
    title: of('title'),
    seo: { ...page.seo, title: of('seo.title'), description: of('seo.description') },
    layout: mapTexts({
      layout: (page.layout ?? []) as unknown as BlockData[],
      registry,
      change: ({ text }) => words[at++] ?? text,
    }),
  }
}

/** JSON with its texts replaced in their order, as `readItems` finds them. */
const withTexts = (value: unknown, texts: string[]): unknown => {
  if (typeof value === 'string') return value.trim() ? (texts.shift() ?? value) : value
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, texts))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withTexts(inner, texts)]),
    )
  return value
}

/** The approval of a link that holds; null for any other token. */
export const approvalOfLink = async (
  payload: PayloadRequest['payload'],
  linkHash: string,
): Promise<ApprovalDocument | null> => {
  const approval = await findApproval(payload, { linkHash: { equals: linkHash } })
  const holds =
    approval?.state === 'pending' &&
    approval.linkExpiresAt &&
    Date.parse(approval.linkExpiresAt) > Date.now()
  return holds ? approval : null
}
