import type { PayloadRequest } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { enqueue } from '../enqueue'
import type { JobDocument } from '../types'
import { PLAN_TARGET, type TargetDocument, TEST_TARGET } from './documents'
import { actorOfRequest, chooseRelease } from './startPush'

export type TestTargetInput = { targetId: string }
export type PlanTargetInput = { targetId: string; releaseId: string }

/** Queues a try of a target's connection. The caller has checked that the actor may. */
export const startTargetTest = (
  req: PayloadRequest,
  target: TargetDocument,
): Promise<JobDocument> =>
  enqueue({
    payload: req.payload,
    kind: TEST_TARGET,
    input: { targetId: target.id } satisfies TestTargetInput,
    tenantId: idOf(target.tenant) ?? null,
    actor: actorOfRequest(req),
    subject: `deploy-targets/${target.id}`,
    maxAttempts: 2,
  })

/** Queues a plan: what a push would send. The caller has checked that the actor may. */
export const startTargetPlan = async ({
  req,
  target,
  releaseId,
}: {
  req: PayloadRequest
  target: TargetDocument
  releaseId?: string
}): Promise<JobDocument> => {
  const release = await chooseRelease({ req, target, releaseId })
  return enqueue({
    payload: req.payload,
    kind: PLAN_TARGET,
    input: { targetId: target.id, releaseId: release.id } satisfies PlanTargetInput,
    tenantId: idOf(target.tenant) ?? null,
    actor: actorOfRequest(req),
    subject: `deploy-targets/${target.id}`,
    maxAttempts: 2,
  })
}
