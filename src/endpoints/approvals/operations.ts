import { createHash, randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import {
  type Approval,
  approvalLinkSchema,
  approvalSchema,
  decideBody,
  listApprovalsQuery,
  makeLinkBody,
} from '../../core/api/approvals'
import { idParams, listOf } from '../../core/api/common'
import { conflict, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { Actor } from '../../core/tenancy/vocabulary'
import { transition } from '../../database/transition'
import { assertMayDecide } from '../../jobs/agents/assertMayDecide'
import { decideApproval } from '../../jobs/agents/decideApproval'
import type { ApprovalDocument } from '../../jobs/agents/documents'
import { findApproval } from '../../jobs/agents/records'
import { findVisible } from '../http/findVisible'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'

const TAG = 'Approvals'
const HOUR = 60 * 60 * 1000

const mayDecide = (actor: Actor, tenant: unknown): boolean =>
  covers(canDo({ actor, collection: 'approvals', operation: 'decide' }), idOf(tenant))

const moment = (value: unknown): string | null =>
  value ? new Date(value as string).toISOString() : null

const toApproval = (actor: Actor, approval: ApprovalDocument): Approval => ({
  id: String(approval.id),
  tenantId: idOf(approval.tenant) ?? '',
  runId: idOf(approval.run) ?? '',
  key: approval.key,
  title: approval.title,
  round: approval.round ?? 1,
  state: approval.state,
  items: approval.items ?? [],
  before: approval.before ?? [],
  contentHash: approval.contentHash,
  reason: approval.reason ?? null,
  edited: approval.edited ?? false,
  decidedBy: approval.decidedBy ?? null,
  decidedAt: moment(approval.decidedAt),
  link:
    approval.linkFor && approval.linkExpiresAt
      ? { for: approval.linkFor, expiresAt: moment(approval.linkExpiresAt) ?? '' }
      : null,
  mayDecide: approval.state === 'pending' && mayDecide(actor, approval.tenant),
  createdAt: moment(approval.createdAt) ?? '',
  updatedAt: moment(approval.updatedAt) ?? '',
})

const find = async ({
  req,
  id,
  tenantId,
}: {
  req: PayloadRequest
  id: string
  tenantId: string | undefined
}): Promise<ApprovalDocument> => {
  await findVisible({ req, id, tenantId, collection: 'approvals', name: 'approval' })
  const approval = await findApproval(req.payload, { id: { equals: id } })
  if (!approval) throw notFound('approval', id)
  return approval
}

export const listApprovals = defineOperation({
  method: 'get',
  path: '/approvals',
  operationId: 'listApprovals',
  summary: 'List what runs ask people, newest first',
  tag: TAG,
  query: listApprovalsQuery,
  responses: { 200: { description: 'Approvals.', schema: listOf(approvalSchema) } },
  handle: ({ req, actor, selectedTenant, query: { limit, cursor, tenantId, state, runId } }) =>
    listNewest<ApprovalDocument, Approval>({
      req,
      collection: 'approvals',
      tenants: [selectedTenant, tenantId],
      where: [state && { state: { equals: state } }, Boolean(runId) && { run: { equals: runId } }],
      limit,
      cursor,
      toItem: (approval) => toApproval(actor, approval),
    }),
})

export const getApproval = defineOperation({
  method: 'get',
  path: '/approvals/:id',
  operationId: 'getApproval',
  summary: 'Read what a run asks: its texts, and those that were rejected before',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The approval.', schema: approvalSchema } },
  handle: async ({ req, actor, selectedTenant, params: { id } }) => ({
    status: 200,
    body: toApproval(actor, await find({ req, id, tenantId: selectedTenant })),
  }),
})

export const decideApprovalOperation = defineOperation({
  method: 'post',
  path: '/approvals/:id/decide',
  operationId: 'decideApproval',
  summary: 'Approve, approve with edits, or reject with a reason',
  description:
    'Once. The decision names the hash of what was looked at: 409 `conflict` for another one, 409 `approval_void` when the content was changed since; the run then asks anew. What goes out afterwards, goes out with the access of whoever has approved. A reason is given to the agents, who write anew.',
  tag: TAG,
  params: idParams,
  body: decideBody,
  idempotent: true,
  responses: { 200: { description: 'The approval, decided.', schema: approvalSchema } },
  handle: async ({ req, actor, services, selectedTenant, params: { id }, body }) => {
    const approval = await find({ req, id, tenantId: selectedTenant })
    await assertMayDecide(req, approval)
    const by = `${actor.kind === 'key' ? 'api-keys' : 'users'}/${actor.id}`
    const decided = await decideApproval({
      req,
      approval,
      decision: body,
      by,
      authority: by,
      registry: services.blocks,
    })
    return { status: 200, body: toApproval(actor, decided) }
  },
})

export const makeApprovalLink = defineOperation({
  method: 'post',
  path: '/approvals/:id/link',
  operationId: 'makeApprovalLink',
  summary: 'Make a link with which somebody without an account decides, once',
  description:
    'It holds for one decision and until its hour; a new one takes the place of the one before. What is approved by it goes out with the access of whoever made the link.',
  tag: TAG,
  params: idParams,
  body: makeLinkBody,
  responses: { 201: { description: 'The link.', schema: approvalLinkSchema } },
  handle: async ({ req, actor, services, selectedTenant, params: { id }, body }) => {
    const approval = await find({ req, id, tenantId: selectedTenant })
    await assertMayDecide(req, approval)
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(Date.now() + body.hours * HOUR).toISOString()
    const made = await transition({
      payload: req.payload,
      collection: 'approvals',
      where: { and: [{ id: { equals: id } }, { state: { equals: 'pending' } }] },
      data: {
        linkHash: createHash('sha256').update(token).digest('hex'),
        linkFor: body.for,
        linkBy: `${actor.kind === 'key' ? 'api-keys' : 'users'}/${actor.id}`,
        linkExpiresAt: expiresAt,
      },
    })
    if (!made)
      throw conflict(`The approval "${id}" is ${approval.state}: there is nothing to decide.`)
    return {
      status: 201,
      body: { url: `${services.publicUrl}/api/approval-links/${token}`, expiresAt },
    }
  },
})
