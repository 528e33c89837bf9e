import type { Payload } from 'payload'
import type { ApprovalOutput } from '../../core/workflow/readyStep'
import { transition } from '../../database/transition'
import type { ApprovalDocument, StepDocument } from './documents'
import { findApproval, findSteps } from './records'

/**
 * Ends the steps of a run whose hour has come or whose question was decided. Also what a crash between a
 * decision and its step has left undone.
 *
 * @returns whether there was one.
 */
export const settleWaiting = async (payload: Payload, runId: string): Promise<boolean> => {
  const now = Date.now()
  let settled = false
  for (const step of await findSteps(payload, runId)) {
    if (step.state !== 'suspended') continue
    if (step.does === 'waitUntil' && step.waitUntil && Date.parse(step.waitUntil) <= now)
      settled =
        (await end(payload, step, { output: { at: step.waitUntil, waited: true } })) || settled
    if (step.does !== 'approve') continue
    const approval = await findApproval(payload, { uniqueKey: { equals: step.uniqueKey } })
    if (approval) settled = (await settleApproval(payload, step, approval)) || settled
  }
  return settled
}

/** Writes a decision into the step that asked for it. */
const settleApproval = async (
  payload: Payload,
  step: StepDocument,
  approval: ApprovalDocument,
): Promise<boolean> => {
  const { state, reason, content, contentHash, decidedBy } = approval
  if (state === 'void')
    return end(payload, step, {
      state: 'superseded',
      error: { code: 'approval_void', message: 'It was changed before anybody decided.' },
    })
  if (state !== 'approved' && state !== 'rejected') return false
  const output: ApprovalOutput = {
    approved: state === 'approved',
    reason: reason ?? null,
    content,
    hash: contentHash,
    by: decidedBy ?? null,
    approvalId: String(approval.id),
  }
  return end(payload, step, { output, reviewer: decidedBy ?? null })
}

const end = async (
  payload: Payload,
  step: StepDocument,
  data: Record<string, unknown>,
): Promise<boolean> => {
  const ended = await transition({
    payload,
    collection: 'agent-steps',
    where: { and: [{ id: { equals: step.id } }, { state: { equals: 'suspended' } }] },
    data: { state: 'done', finishedAt: new Date().toISOString(), ...data },
  })
  return ended !== null
}
