import type { CollectionSlug, PayloadRequest } from 'payload'
import { conflict } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { cancelJob } from '../cancelJob'
import { enqueue } from '../enqueue'
import { assertMayDeploy } from '../deploy/startDeploy'
import type { JobDocument } from '../types'
import { OPEN_STATES, type PushDocument, REMOVE_PUSH, type TargetDocument } from './documents'
import { endCancelled } from './endCancelled'
import { enqueuePush, type PushInput, supersedeEarlier } from './nextPush'
import { pushEntry } from './pushLog'
import { findPush, movePush } from './records'
import { actorOfRequest } from './startPush'

type Move = { req: PayloadRequest; push: PushDocument }

const assertMayMove = ({ req, push }: Move): Promise<void> =>
  assertMayDeploy({ req, tenantId: idOf(push.tenant) ?? '' })

const lookAgain = ({ id }: PushDocument): Error =>
  conflict(`Push "${id}" is in another state by now. Read it again.`)

/**
 * Activates an earlier push again, without an upload.
 *
 * @throws TauseError `forbidden`; `conflict` when it does not lie at the target, or is live.
 */
export const rollBackTo = async ({
  req,
  push,
  target,
  canRollBack,
}: Move & { target: TargetDocument; canRollBack: boolean }): Promise<PushDocument> => {
  await assertMayMove({ req, push })
  const { payload } = req
  if (target.livePush === push.id) throw conflict(`Push "${push.id}" is live already.`)
  if (!canRollBack || push.state !== 'superseded' || !push.remote?.pushed)
    throw conflict(
      canRollBack
        ? `Push "${push.id}" is ${push.state} and does not lie at the target whole. Push its release again.`
        : `Targets of the kind "${target.kind}" keep no earlier releases. Push that release again.`,
    )
  const waiting = await movePush({
    payload,
    push,
    from: ['superseded'],
    data: {
      state: 'queued',
      intent: 'rollback',
      operation: null,
      error: null,
      actor: actorOfRequest(req),
      requestedAt: new Date().toISOString(),
    },
    log: [pushEntry('To be live again, without an upload.')],
  })
  if (!waiting) throw lookAgain(push)
  await supersedeEarlier(payload, target.id)
  await enqueuePush(payload, waiting)
  return (await findPush(payload, push.id)) ?? waiting
}

/** Lets a failed or cancelled push begin again; it sends what is missing. */
export const retryPush = async ({ req, push }: Move): Promise<PushDocument> => {
  await assertMayMove({ req, push })
  const { payload } = req
  const waiting = await movePush({
    payload,
    push,
    from: ['failed', 'cancelled'],
    data: {
      state: 'queued',
      operation: null,
      error: null,
      actor: actorOfRequest(req),
      requestedAt: new Date().toISOString(),
    },
    log: [pushEntry('To be tried again.')],
  })
  if (!waiting)
    throw conflict(
      `Push "${push.id}" is ${push.state}. Only one that failed or was cancelled can be tried again.`,
    )
  await supersedeEarlier(payload, idOf(push.target) ?? '')
  await enqueuePush(payload, waiting)
  return (await findPush(payload, push.id)) ?? waiting
}

/** Cancels a push: one that waits at once; one that runs is told, and ends soon. What is live stays so. */
export const cancelPush = async ({ req, push }: Move): Promise<PushDocument> => {
  await assertMayMove({ req, push })
  const { payload } = req
  if (!OPEN_STATES.includes(push.state))
    throw conflict(`Push "${push.id}" is ${push.state}: there is nothing to cancel.`)
  const job = push.operation
    ? ((await payload.db.findOne({
        collection: 'jobs' as CollectionSlug,
        where: { id: { equals: push.operation } },
      })) as unknown as JobDocument | null)
    : null
  if (job && ['queued', 'running', 'suspended'].includes(job.state))
    await cancelJob({ payload, job })
  // It waits for its turn without a job.
  else await endCancelled(payload, push)
  return (await findPush(payload, push.id)) ?? push
}

/** Queues the removal of a push from its target. The live one stays. */
export const removePush = async ({
  req,
  push,
  target,
}: Move & { target: TargetDocument }): Promise<JobDocument> => {
  await assertMayMove({ req, push })
  if (target.livePush === push.id)
    throw conflict(`Push "${push.id}" is live. Push or roll back to another one first.`)
  if (!['superseded', 'failed', 'cancelled'].includes(push.state))
    throw conflict(`Push "${push.id}" is ${push.state} and cannot be removed now.`)
  return enqueue({
    payload: req.payload,
    kind: REMOVE_PUSH,
    input: { pushId: push.id } satisfies PushInput,
    tenantId: idOf(push.tenant) ?? null,
    actor: actorOfRequest(req),
    subject: `target-pushes/${push.id}`,
    maxAttempts: 8,
  })
}
