import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { LoadFailure } from '../parts/Notice'
import { DeploymentTimeline } from './DeploymentTimeline'
import { loadDeployments } from './loadDeployments'

/** Tab of a site's edit screen: its deployments. `?page=` goes back in time. */
export const Deployments = async ({
  doc,
  initPageResult: { req },
  searchParams,
}: DocumentViewServerProps) => {
  const page = Math.max(1, Math.trunc(Number(searchParams?.page)) || 1)
  const data = await loadDeployments({ req, siteId: String(doc.id), page })
  return (
    <Gutter className="ts-deployments">
      {data ? <DeploymentTimeline {...data} /> : <LoadFailure />}
    </Gutter>
  )
}
