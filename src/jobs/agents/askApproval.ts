import type { CollectionSlug, Payload } from 'payload'
import { readItems } from '../../agents/tools/readItems'
import { approvalHash } from '../../core/agents/approvalContent'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { ReadyStep } from '../../core/workflow/readyStep'
import { type ApprovalDocument, uniqueKeyOf } from './documents'
import { closeRecords } from './endRun'
import { findApproval, findRun } from './records'
import { requestFor, type StepWork } from './stepWork'

/** Asks people about a content as it stands now, once for each attempt at the step. Then it waits. */
export const askApproval = async (
  work: StepWork & { ready: Extract<ReadyStep, { does: 'approve' }> },
): Promise<{ suspended: Record<string, never> }> => {
  const { ready, run, services, context } = work
  const { payload } = context
  const { message, content, round } = ready.inputs
  const tenantId = idOf(run.tenant) ?? ''
  const uniqueKey = uniqueKeyOf(run.id, ready.key, ready.attempt)
  const items = await readItems({
    req: await requestFor(work),
    tenantId,
    content,
    registry: services.blocks,
  })
  if (!items) throw notFound('document', 'of the approval')
  const now = new Date().toISOString()
  const before = await findApproval(payload, {
    and: [
      { run: { equals: run.id } },
      { key: { equals: `${ready.key.replace(/#\d+$/, '')}#${round - 1}` } },
      { state: { equals: 'rejected' } },
    ],
  })
  await create(payload, {
    tenant: run.tenant,
    run: run.id,
    key: ready.key,
    attempt: ready.attempt,
    uniqueKey,
    title: message || run.title,
    round,
    state: 'pending',
    content,
    items,
    before: before?.items ?? [],
    contentHash: approvalHash(items),
    edited: false,
    createdAt: now,
    updatedAt: now,
  })
  // Cancelled meanwhile: whoever ended it may have closed its questions before there was this one.
  const still = await findRun(payload, run.id)
  if (still?.state !== 'running') await closeRecords(payload, run.id, { state: 'cancelled' })
  return { suspended: {} }
}

const create = async (
  payload: Payload,
  data: Partial<Omit<ApprovalDocument, 'id'>> & Record<string, unknown>,
): Promise<void> => {
  try {
    await payload.db.create({ collection: 'approvals' as CollectionSlug, data })
  } catch (error) {
    // It was asked before the worker died.
    if (!isUniqueViolation(error, { t: (key) => key })) throw error
  }
}
