import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import type { SiteAddress } from '../../../../jobs/deploy/siteUrl'
import { LoadFailure } from '../parts/Notice'
import { DeploymentTimeline } from './DeploymentTimeline'
import { loadDeployments } from './loadDeployments'

/** Tab of a site's edit screen: its deployments. `?environment=` chooses, `?page=` goes back in time. */
export const Deployments = async ({
  doc,
  initPageResult: { req },
  searchParams,
  address,
}: DocumentViewServerProps & { address: SiteAddress }) => {
  const page = Math.max(1, Math.trunc(Number(searchParams?.page)) || 1)
  const wanted = searchParams?.environment
  const data = await loadDeployments({ req, siteId: String(doc.id), page, wanted, address })
  return (
    <Gutter className="ts-deployments">
      {data ? <DeploymentTimeline {...data} /> : <LoadFailure />}
    </Gutter>
  )
}
