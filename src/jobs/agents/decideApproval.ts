import type { PayloadRequest } from 'payload'
import { readItems } from '../../agents/tools/readItems'
import { approvalHash } from '../../core/agents/approvalContent'
import type { BlockRegistry } from '../../core/blocks/registry'
import { conflict, TauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { applyEdits } from './applyEdits'
import type { ApprovalDocument } from './documents'
import { readEdited } from './readEdited'
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
 * @throws TauseError `conflict` when it is decided, another content was looked at, or it is changed while
 * edits are written; `approval_void`
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
  const edits = decision.decision === 'approve' ? (decision.edits ?? {}) : {}
  const edited = Object.keys(edits).length > 0
  // Before the check: what is saved after it is saved after this state, too.
  const before = await readEdited({ req, approval, edits })
  await assertUnchanged({ req, approval, registry })
  const after = edited
    ? await applyEdits({ req, approval, edits, before, registry })
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
