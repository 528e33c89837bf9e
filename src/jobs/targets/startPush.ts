import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { conflict, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { ReleaseDocument } from '../deploy/releaseLog'
import { readPointer } from '../deploy/flip'
import { assertMayDeploy } from '../deploy/startDeploy'
import type { PushDocument, TargetDocument } from './documents'
import { enqueuePush, supersedeEarlier } from './nextPush'
import { pushEntry } from './pushLog'
import { findPush } from './records'

/**
 * Writes a push and queues its job. Pushes that wait for the same target are superseded by it; one that is
 * under way goes to its end first.
 *
 * @param id Of the push to be. Asked again with the same one, what is missing of it is made.
 */
export const createPush = async ({
  payload,
  target,
  release,
  actor,
  id,
}: {
  payload: Payload
  target: TargetDocument
  release: ReleaseDocument
  actor: { collection: string; id: string }
  id?: string
}): Promise<PushDocument> => {
  const now = new Date().toISOString()
  const push =
    (id === undefined ? null : await findPush(payload, id)) ??
    ((await payload.db.create({
      collection: 'target-pushes' as CollectionSlug,
      customID: id,
      data: {
        tenant: idOf(target.tenant),
        target: target.id,
        site: idOf(target.site),
        release: release.id,
        state: 'queued',
        intent: 'push',
        fence: 0,
        actor,
        log: [pushEntry(`Push of release ${release.id} to "${target.name}" requested.`)],
        requestedAt: now,
        createdAt: now,
        updatedAt: now,
      },
    })) as unknown as PushDocument)
  await supersedeEarlier(payload, target.id)
  if (push.state === 'queued' && !push.operation) await enqueuePush(payload, push)
  return (await findPush(payload, push.id)) ?? push
}

/**
 * Pushes a release to a target by hand. The caller has read the target with the requester's access.
 *
 * @throws TauseError `forbidden` without the permission to deploy; `not_found` for a release that the
 * requester cannot see; `conflict` for one of another site or whose files are not kept.
 */
export const startPush = async ({
  req,
  target,
  releaseId,
  id,
}: {
  req: PayloadRequest
  target: TargetDocument
  /** Default: what is live in the target's environment. */
  releaseId?: string
  id?: string
}): Promise<PushDocument> => {
  await assertMayDeploy({ req, tenantId: idOf(target.tenant) ?? '' })
  const release = await chooseRelease({ req, target, releaseId })
  return createPush({ payload: req.payload, target, release, actor: actorOfRequest(req), id })
}

export const actorOfRequest = ({ user }: PayloadRequest): { collection: string; id: string } => ({
  collection: String(user?.collection),
  id: String(user?.id),
})

/** The release that is meant, once it is certain that it can be pushed. */
export const chooseRelease = async ({
  req,
  target,
  releaseId,
}: {
  req: PayloadRequest
  target: TargetDocument
  releaseId?: string
}): Promise<ReleaseDocument> => {
  const siteId = idOf(target.site) ?? ''
  const id = releaseId ?? (await readPointer(req.payload, siteId, target.environment))
  if (!id)
    throw conflict(
      `Nothing of the site is live in ${target.environment}. Deploy it there first, or name a deployment.`,
    )
  const release = (await req.payload.findByID({
    collection: 'releases',
    id,
    depth: 0,
    req,
    overrideAccess: false,
    disableErrors: true,
  })) as unknown as ReleaseDocument | null
  if (!release) throw notFound('deployment', id)
  assertPushable({ release, target })
  return release
}

/** @throws TauseError `conflict`. */
const assertPushable = ({
  release,
  target,
}: {
  release: ReleaseDocument
  target: TargetDocument
}): void => {
  if (idOf(release.site) !== idOf(target.site))
    throw conflict(
      `Deployment "${release.id}" is of another site than the target "${target.name}".`,
    )
  if (!release.digest || ['pending', 'building', 'failed', 'cancelled'].includes(release.status))
    throw conflict(
      `Deployment "${release.id}" is ${release.status} and has no files that are kept. Choose another, or deploy again.`,
    )
}
