import type { Payload } from 'payload'
import { isTauseError, notFound } from '../../core/errors'
import type { AddressPolicy } from '../../core/net/addressPolicy'
import { idOf } from '../../core/tenancy/idOf'
import type { BlobStore } from '../../storage/BlobStore'
import type { TargetContext } from '../../targets/contract'
import { placeProblem } from '../../targets/parts/placeProblem'
import type { ReleaseDocument } from '../deploy/releaseLog'
import { assertMayDeploy } from '../deploy/startDeploy'
import type { JobContext, JobDocument, JobKind } from '../types'
import { PassingError } from '../worker/reasons'
import { activatePush } from './activatePush'
import { OPEN_STATES, PUSH_TARGET, type TargetDocument } from './documents'
import { lockTarget, unlockTarget } from './lockTarget'
import { type PushInput, startNext } from './nextPush'
import { sendRelease } from './sendRelease'
import { pushEntry } from './pushLog'
import { PUSH_LOST, PushRun } from './PushRun'
import { findPush, findTarget, movePush } from './records'
import { releaseForTarget } from './releaseForTarget'
import { targetServices } from './services'
import { takePush } from './takePush'
import { toTargetAccount } from './targetAccounts'
import { TARGETS } from './targets'
import type { TargetSettings } from './targetsFolder'

export type TargetJobOptions = {
  blobs: BlobStore
  settings: TargetSettings
  /** Where requests may go. @default public addresses */
  policy?: AddressPolicy
}

/**
 * Brings a release to a target: planning → uploading → activating → live. One push works on a target at a
 * time; another waits for its turn and is started when this one rests. Run again after a crash, it goes on
 * from what the adapter wrote down.
 */
export const pushJob = (options: TargetJobOptions): JobKind => ({
  kind: PUSH_TARGET,
  limits: { perWorker: 2 },
  run: async (context) => {
    const { payload, input, req } = context as JobContext<PushInput>
    const found = await findPush(payload, input.pushId)
    if (!found) throw notFound('push', input.pushId)
    const targetId = idOf(found.target) ?? ''
    const target = await findTarget(payload, targetId)
    if (!target) throw notFound('target', targetId)
    if (OPEN_STATES.includes(found.state)) {
      await assertMayDeploy({ req, tenantId: idOf(found.tenant) ?? '' })
      if (!(await lockTarget({ payload, targetId, holder: found.id })))
        return { pushId: found.id, state: 'queued', waits: true }
      const push = await takePush(payload, found)
      if (push)
        await work({ ...(context as JobContext<PushInput>), ...options, target, push }).catch(
          (error: unknown) => {
            throw passing(error)
          },
        )
    }
    await letGo(payload, targetId, found.id)
    const { state } = (await findPush(payload, found.id)) ?? found
    return { pushId: found.id, state }
  },
  onFailed: ({ payload, job, error }) => restPush({ payload, job, error }),
})

/** A service that is busy or away is asked again later; a refusal is final. */
const passing = (thrown: unknown): unknown => {
  const error = placeProblem(thrown)
  return isTauseError(error) && error.status >= 500 ? new PassingError(error) : error
}

type Work = JobContext<PushInput> &
  TargetJobOptions & { target: TargetDocument; push: PushRun['push'] }

const work = async ({
  payload,
  blobs,
  settings,
  policy,
  target,
  push,
  signal,
  progress,
}: Work): Promise<void> => {
  const run = new PushRun({ payload, push })
  const adapter = TARGETS[target.kind]
  const account = toTargetAccount(target, payload.secret)
  const releaseId = idOf(push.release) ?? ''
  const document = (await payload.db.findOne({
    collection: 'releases',
    where: { id: { equals: releaseId } },
  })) as unknown as ReleaseDocument | null
  if (!document) throw notFound('deployment', releaseId)
  const made = await releaseForTarget({
    payload,
    blobs,
    settings,
    release: document,
    forms: adapter.abilities.forms,
  })
  const { services, close } = targetServices({ settings, policy })
  const context: TargetContext = {
    account,
    release: made.release,
    read: made.read,
    services,
    signal,
    state: run.state,
    log: run.log,
    progress: async (step) => {
      signal.throwIfAborted()
      await run.progress(step)
    },
  }
  try {
    if (push.intent !== 'rollback' && !(push.state === 'activating' && push.remote?.pushed))
      await sendRelease({ run, adapter, context, issues: made.issues, progress })
    await progress({ percent: 90, step: 'activating' })
    await activatePush({ payload, run, adapter, context, target })
  } finally {
    close()
  }
}

/** Lets the target go, and whoever waits for it begin. */
const letGo = async (payload: Payload, targetId: string, pushId: string): Promise<void> => {
  await unlockTarget({ payload, targetId, holder: pushId })
  await startNext(payload, targetId)
}

/** Brings the push of a job that failed or was cancelled to rest. */
const restPush = async ({
  payload,
  job,
  error,
}: {
  payload: Payload
  job: JobDocument
  error: { code: string; message: string; issues?: { pointer: string; message: string }[] }
}): Promise<void> => {
  const push = await findPush(payload, (job.payload as PushInput).pushId)
  // Another job has it, and brings it to its end.
  if (!push || error.code === PUSH_LOST) return
  const targetId = idOf(push.target) ?? ''
  const target = await findTarget(payload, targetId)
  // What failed or was cancelled came after the switch: the target serves it.
  if (target?.livePush === push.id && push.state === 'activating' && target.activePush === push.id)
    await movePush({
      payload,
      push,
      from: ['activating'],
      data: { state: 'live', intent: 'push', activatedAt: new Date().toISOString() },
      log: [pushEntry('Live. What was to be done afterwards was left out.', 'warning')],
    })
  const isCancelled = error.code === 'cancelled'
  const entry = isCancelled
    ? pushEntry('Cancelled. What was live before is live.', 'warning')
    : pushEntry(`The push failed: ${error.message}`, 'error')
  // One that was to be live again still lies at the target.
  const isRollback = push.intent === 'rollback'
  await movePush({
    payload,
    push,
    from: OPEN_STATES,
    data: {
      state: isRollback ? 'superseded' : isCancelled ? 'cancelled' : 'failed',
      error: isCancelled ? null : error,
    },
    log: [entry],
  })
  await letGo(payload, targetId, push.id)
}
