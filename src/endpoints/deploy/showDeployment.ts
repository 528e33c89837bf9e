import type { PayloadRequest } from 'payload'
import type { Deployment } from '../../core/api/deployments'
import { idOf } from '../../core/tenancy/idOf'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'
import { shownAt } from '../apps/shownAt'
import { siteOf } from './readDeployment'
import { toDeployment } from './toDeployment'

/** A release that the requester may see, as the API shows it. */
export const showDeployment = async ({
  req,
  release,
  services,
}: {
  req: PayloadRequest
  release: ReleaseDocument
  services: Parameters<typeof shownAt>[0]['services']
}): Promise<Deployment> => {
  const site = await siteOf(req, idOf(release.site) ?? '')
  const urlOf = await shownAt({ req, sites: [site], services })
  return toDeployment({ release, site, urlOf })
}
