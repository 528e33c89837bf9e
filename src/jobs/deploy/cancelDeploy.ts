import type { CollectionSlug, PayloadRequest } from 'payload'
import { isTauseError, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { cancelJob } from '../cancelJob'
import type { JobDocument } from '../types'
import { cancelRelease } from './cancelRelease'
import type { ReleaseDocument } from './releaseLog'
import { assertMayDeploy } from './startDeploy'

/**
 * Cancels a deployment and the job that works on it. The caller has checked that the requester sees it.
 *
 * @returns the release as it is now: `cancelled`, or as it rested before.
 * @throws TauseError `not_found`, `forbidden`; `conflict` when it is live or about to be.
 */
export const cancelDeploy = async ({
  req,
  releaseId,
}: {
  req: PayloadRequest
  releaseId: string
}): Promise<ReleaseDocument> => {
  const { payload } = req
  const release = await cancelRelease({
    payload,
    releaseId,
    assertMay: ({ tenant }) => assertMayDeploy({ req, tenantId: idOf(tenant) ?? '' }),
  })
  if (!release) throw notFound('deployment', releaseId)
  const job = release.operation
    ? ((await payload.db.findOne({
        collection: 'jobs' as CollectionSlug,
        where: { id: { equals: release.operation } },
      })) as unknown as JobDocument | null)
    : null
  if (job)
    await cancelJob({ payload, job }).catch((error: unknown) => {
      // It has ended by itself meanwhile.
      if (!isTauseError(error) || error.code !== 'conflict') throw error
    })
  return release
}
