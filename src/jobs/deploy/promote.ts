import type { PayloadRequest } from 'payload'
import { conflict, notFound } from '../../core/errors'
import type { Environment } from '../../core/release/types'
import { idOf } from '../../core/tenancy/idOf'
import type { JobDocument } from '../types'
import { findRelease } from './findRelease'
import type { ReleaseDocument, ReleaseStatus } from './releaseLog'
import { assertMayDeploy, startDeploy } from './startDeploy'

const WAS_LIVE: readonly ReleaseStatus[] = ['active', 'rolled_back']

/**
 * Starts taking a release that is or was live in one environment to another: the same files under a new
 * release, nothing is rendered.
 *
 * @throws TauseError `not_found`, `forbidden`; `conflict` for a release that never was live, whose files
 * are not kept, or that is of that environment.
 */
export const promote = async ({
  req,
  releaseId,
  environment,
  id,
}: {
  req: PayloadRequest
  releaseId: string
  environment: Environment
  /** Of the deployment to be, see `startDeploy`. */
  id?: string
}): Promise<{ release: ReleaseDocument; job: JobDocument }> => {
  const source = await findRelease(req.payload, releaseId)
  if (!source) throw notFound('deployment', releaseId)
  await assertMayDeploy({ req, tenantId: idOf(source.tenant) ?? '' })
  if (!WAS_LIVE.includes(source.status))
    throw conflict(
      `Deployment "${releaseId}" is ${source.status}. Only one that is or was live can be promoted.`,
    )
  if (!source.digest)
    throw conflict(
      `The files of deployment "${releaseId}" are not kept any more. Deploy to ${environment} instead.`,
    )
  if (source.environment === environment)
    throw conflict(
      `Deployment "${releaseId}" is of ${environment} already. Roll back to it if it is not live.`,
    )
  return startDeploy({
    req,
    siteId: idOf(source.site) ?? '',
    environment,
    id,
    trigger: 'promote',
    promotedFrom: source,
  })
}
