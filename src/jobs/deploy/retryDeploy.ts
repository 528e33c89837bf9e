import type { CollectionSlug, PayloadRequest } from 'payload'
import { conflict, notFound } from '../../core/errors'
import { failedStepOf, stateOf, stepsFrom, type ReleaseStepName } from '../../core/release/steps'
import { idOf } from '../../core/tenancy/idOf'
import { enqueue } from '../enqueue'
import type { JobDocument } from '../types'
import { DEPLOY } from './deployKind'
import { findRelease } from './findRelease'
import { readPointer } from './flip'
import { logEntry, moveRelease, type ReleaseDocument } from './releaseLog'
import { assertMayDeploy } from './startDeploy'
import { supersedeOthers } from './supersede'

/** Steps that need nothing but the stored manifest. */
const AFTER_MANIFEST: readonly ReleaseStepName[] = ['smoke-check', 'flip']

const OPEN_JOB: readonly string[] = ['queued', 'running', 'suspended']

/**
 * Lets a failed or cancelled deployment go on, with what its earlier steps have stored: the manifest, if
 * nothing went live since; otherwise the pages it had rendered, as far as they would come out the same. Of
 * a live one whose step `notify` failed, only that step runs again. Its log is kept.
 *
 * @throws TauseError `not_found`, `forbidden`; `conflict` when there is nothing to try again.
 */
export const retryDeploy = async ({
  req,
  releaseId,
}: {
  req: PayloadRequest
  releaseId: string
}): Promise<{ release: ReleaseDocument; job: JobDocument }> => {
  const { payload, user } = req
  const release = await findRelease(payload, releaseId)
  if (!release || !user) throw notFound('deployment', releaseId)
  const tenantId = idOf(release.tenant) ?? ''
  await assertMayDeploy({ req, tenantId })
  const requestedAt = new Date().toISOString()
  const ready = await makeReady({ req, release, requestedAt })
  const asked = ready.status === 'pending' ? (ready.requestedAt ?? requestedAt) : requestedAt
  const job = await enqueue({
    payload,
    kind: DEPLOY,
    input: { releaseId },
    tenantId,
    actor: { collection: user.collection, id: String(user.id) },
    // One job, however many ask for the same retry at once.
    idempotencyKey: `deploy:${releaseId}:${asked}`,
  })
  const started = (await payload.db.updateOne({
    collection: 'releases' as CollectionSlug,
    where: { id: { equals: releaseId } },
    data: { operation: job.id },
    options: { atomic: true },
  })) as unknown as ReleaseDocument
  if (ready.status === 'pending') await supersedeOthers({ payload, release: started })
  return { release: started, job }
}

const makeReady = async ({
  req: { payload },
  release,
  requestedAt,
}: {
  req: PayloadRequest
  release: ReleaseDocument
  requestedAt: string
}): Promise<ReleaseDocument> => {
  const { id, status, steps } = release
  if (status === 'active' && stateOf(steps, 'notify') === 'failed')
    return mustMove(
      moveRelease({
        payload,
        release,
        from: ['active'],
        data: { steps: stepsFrom(steps, 'notify') },
        log: [logEntry('To be told to others once more.')],
      }),
      id,
    )
  // Made ready by an earlier call whose process ended before it could queue the job.
  if (status === 'pending' && !(await hasOpenJob(payload, release))) return release
  if (status !== 'failed' && status !== 'cancelled') throw conflict(whyNot(release))
  const failed = failedStepOf(steps)
  const live = await readPointer(payload, idOf(release.site) ?? '', release.environment)
  const goesOn =
    release.digest &&
    failed &&
    AFTER_MANIFEST.includes(failed) &&
    (release.basedOn ?? null) === live
  const from = goesOn ? failed : 'collect'
  return mustMove(
    moveRelease({
      payload,
      release,
      from: ['failed', 'cancelled'],
      data: {
        status: 'pending',
        requestedAt,
        // The job of before may still be about to hear that it was cancelled: see `isOutdated`.
        operation: null,
        steps: stepsFrom(steps, from),
        ...(goesOn ? {} : { digest: null }),
      },
      log: [logEntry(`To be tried again, from the step "${from}".`)],
    }),
    id,
  )
}

const mustMove = async (
  move: Promise<ReleaseDocument | null>,
  id: string,
): Promise<ReleaseDocument> => {
  const moved = await move
  if (!moved) throw conflict(`Deployment "${id}" was changed meanwhile. Read it again.`)
  return moved
}

const hasOpenJob = async (
  payload: PayloadRequest['payload'],
  { operation }: ReleaseDocument,
): Promise<boolean> => {
  if (!operation) return false
  const job = (await payload.db.findOne({
    collection: 'jobs' as CollectionSlug,
    where: { id: { equals: operation } },
  })) as JobDocument | null
  return job !== null && OPEN_JOB.includes(job.state)
}

const whyNot = ({ id, status, supersededBy }: ReleaseDocument): string =>
  status === 'superseded'
    ? `Deployment "${id}" gave way to the later one "${supersededBy}". Deploy again for what is new since.`
    : ['active', 'rolled_back'].includes(status)
      ? `Deployment "${id}" has been live: there is nothing to try again. Deploy again, or roll back to it.`
      : `Deployment "${id}" is ${status}. Only one that has failed or was cancelled can be tried again.`
