import type { PayloadRequest } from 'payload'
import { idParams } from '../../core/api/common'
import { deploymentDiffSchema, diffDeploymentQuery } from '../../core/api/deployments'
import { conflict } from '../../core/errors'
import { diffReleases } from '../../core/release/diffReleases'
import type { ReleaseManifest } from '../../core/release/types'
import { withEnvironment } from '../../core/release/withEnvironment'
import { idOf } from '../../core/tenancy/idOf'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'
import { defineOperation, type ApiServices } from '../http/operation'
import { readRelease } from './readDeployment'

export const diffDeployment = defineOperation({
  method: 'get',
  path: '/deploy/:id/diff',
  operationId: 'diffDeployment',
  summary: 'Compare a deployment with another of its app',
  description:
    'Pages by title and path, other files, redirects, with bytes before and after. Default: compared with what was live before it. With one of another environment: as it would be there.',
  tag: 'Deployments',
  params: idParams,
  query: diffDeploymentQuery,
  responses: { 200: { description: 'The differences.', schema: deploymentDiffSchema } },
  handle: async ({ req, selectedTenant, services, params: { id }, query }) => {
    const release = await readRelease({ req, id, tenantId: selectedTenant })
    const earlier = await comparedWith({ req, release, against: query.against, selectedTenant })
    const [after, before] = await Promise.all([
      manifestOf(services, release),
      earlier && manifestOf(services, earlier),
    ])
    // What only the other environment makes different is no difference: a promotion takes it off.
    const compared = earlier ? withEnvironment(after, earlier.environment) : after
    const body = {
      id,
      against: earlier?.id ?? null,
      ...diffReleases({ before, after: compared }),
    }
    return { status: 200, body }
  },
})

const comparedWith = async ({
  req,
  release,
  against = release.basedOn ?? undefined,
  selectedTenant,
}: {
  req: PayloadRequest
  release: ReleaseDocument
  against: string | undefined
  selectedTenant: string | undefined
}): Promise<ReleaseDocument | null> => {
  if (against === undefined) return null
  const earlier = await readRelease({ req, id: against, tenantId: selectedTenant })
  if (idOf(earlier.site) !== idOf(release.site))
    throw conflict(
      `Deployment "${against}" is of another app. Compare two deployments of the same one.`,
    )
  return earlier
}

const manifestOf = async (
  services: ApiServices,
  { id, digest, status }: ReleaseDocument,
): Promise<ReleaseManifest> => {
  const manifest = digest ? await services.readManifest(digest) : null
  if (manifest) return manifest
  throw conflict(
    digest || ['active', 'rolled_back'].includes(status)
      ? `The files of deployment "${id}" are not kept any more. Compare with a newer one.`
      : `Deployment "${id}" is ${status}: it has no files to compare.`,
  )
}
