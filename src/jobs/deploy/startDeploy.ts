import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { conflict, forbidden, notFound, TauseError } from '../../core/errors'
import { pendingSteps } from '../../core/release/steps'
import type { Environment } from '../../core/release/types'
import { actorOf } from '../../core/tenancy/actorOf'
import { limitsOf } from '../../core/tenancy/limits'
import { canDo, covers } from '../../core/tenancy/permissions'
import { enqueue } from '../enqueue'
import { jobKey } from '../jobKey'
import type { JobDocument } from '../types'
import { DEPLOY } from './deployKind'
import { findRelease } from './findRelease'
import type { ReleaseDocument } from './releaseLog'
import { logEntry } from './releaseLog'
import { supersedeOthers } from './supersede'
import { assertNotSuspended } from '../assertNotSuspended'

/**
 * Starts a deployment: writes the release and queues the job that builds it.
 *
 * @throws TauseError `not_found` for a site the requester cannot see, `forbidden` without the deploy
 * permission or in a suspended tenant, `conflict` while the site is not ready.
 */
export const startDeploy = async ({
  req,
  siteId,
  environment,
  cause,
  id,
  trigger = 'manual',
  promotedFrom,
}: {
  req: PayloadRequest
  siteId: string
  environment: Environment
  /** What started it, other than somebody at once: `subject` of its job. */
  cause?: string
  /** Of the deployment to be. Asked again with the same one, what is missing of it is made. */
  id?: string
  /** What started it, in a word: manual, schedule, publish, promote. */
  trigger?: string
  /** The release whose files it takes over instead of building its own. */
  promotedFrom?: ReleaseDocument
}): Promise<{ release: ReleaseDocument; job: JobDocument }> => {
  const { payload, user } = req
  const begun = id === undefined ? null : await findRelease(payload, id)
  const site = await payload.findByID({
    collection: 'sites',
    id: siteId,
    depth: 0,
    req,
    overrideAccess: false,
    disableErrors: true,
  })
  if (!site || !user) throw notFound('app', siteId)
  const tenantId = String(site.tenant)
  await assertMayDeploy({ req, tenantId })
  if (site.status !== 'ready')
    throw conflict(`App "${siteId}" is ${site.status}: it can be deployed once it is ready.`)

  if (!begun) await assertBelowLimit({ req, tenantId })

  const now = new Date().toISOString()
  const isKey = user.collection === ('api-keys' as string)
  const release =
    begun ??
    // Nobody may write releases through the API; the permission to deploy was checked above.
    ((await payload.db.create({
      collection: 'releases' as CollectionSlug,
      customID: id,
      data: {
        tenant: tenantId,
        site: siteId,
        environment,
        status: 'pending',
        trigger,
        steps: pendingSteps(),
        requestedAt: now,
        ...(promotedFrom && { promotedFrom: promotedFrom.id }),
        log: [
          logEntry(
            promotedFrom
              ? `Promotion of ${promotedFrom.id} from ${promotedFrom.environment} to ${environment} requested.`
              : `Deployment to ${environment} requested.`,
          ),
        ],
        ...(isKey ? { createdByKey: user.id } : { createdBy: user.id }),
        createdAt: now,
        updatedAt: now,
      },
    })) as unknown as ReleaseDocument)
  const idempotencyKey = `deploy:${release.id}`
  const job =
    (begun && (await findJob(payload, jobKey({ tenantId, kind: DEPLOY, key: idempotencyKey })))) ??
    (await enqueue({
      payload,
      kind: DEPLOY,
      input: { releaseId: release.id },
      tenantId,
      actor: { collection: user.collection, id: String(user.id) },
      idempotencyKey,
      subject: cause,
    }))
  const withOperation = await payload.db.updateOne({
    collection: 'releases' as CollectionSlug,
    where: { id: { equals: release.id } },
    data: { operation: job.id },
    options: { atomic: true },
  })
  const started = withOperation as unknown as ReleaseDocument
  await supersedeOthers({ payload, release: started })
  return { release: started, job }
}

const findJob = async (payload: Payload, idempotencyKey: string): Promise<JobDocument | null> =>
  (await payload.db.findOne({
    collection: 'jobs' as CollectionSlug,
    where: { idempotencyKey: { equals: idempotencyKey } },
  })) as unknown as JobDocument | null

const DAY = 24 * 60 * 60 * 1000

const assertBelowLimit = async ({
  req,
  tenantId,
}: {
  req: PayloadRequest
  tenantId: string
}): Promise<void> => {
  const { payload } = req
  const tenant = await payload.db.findOne({
    collection: 'tenants',
    where: { id: { equals: tenantId } },
    req,
  })
  const { deploymentsPerDay } = limitsOf(tenant)
  const { totalDocs } = await payload.db.count({
    collection: 'releases' as CollectionSlug,
    where: {
      and: [
        { tenant: { equals: tenantId } },
        { createdAt: { greater_than: new Date(Date.now() - DAY).toISOString() } },
      ],
    },
    req,
  })
  if (totalDocs >= deploymentsPerDay)
    throw new TauseError({
      code: 'limit_exceeded',
      status: 403,
      message: `The tenant may deploy ${deploymentsPerDay} times in 24 hours and has done so. Wait, or have the limit raised.`,
    })
}

/** @throws TauseError `forbidden`, saying which permission is missing or that the tenant is suspended. */
export const assertMayDeploy = async ({
  req,
  tenantId,
}: {
  req: PayloadRequest
  tenantId: string
}): Promise<void> => {
  const grant = canDo({ actor: actorOf(req.user), collection: 'sites', operation: 'deploy' })
  if (!covers(grant, tenantId))
    throw forbidden(
      'Deploying needs the role editor or owner in the tenant, or an API key with the scope "deploy".',
    )
  await assertNotSuspended({ req, tenantId, before: 'deploying' })
}
