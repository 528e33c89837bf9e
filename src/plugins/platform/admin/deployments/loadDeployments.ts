import type { PayloadRequest } from 'payload'
import { resolveActor } from '../../../../collections/access/resolveActor'
import { ENVIRONMENTS, type Environment } from '../../../../core/release/types'
import { idOf } from '../../../../core/tenancy/idOf'
import { canDo, covers } from '../../../../core/tenancy/permissions'
import type { SiteRecord } from '../../../../endpoints/apps/findSite'
import { environmentOf } from '../../../../endpoints/apps/toApp'
import type { SiteAddress } from '../../../../jobs/deploy/siteUrl'
import type { EnvironmentSummary, ReleaseEntry } from '../types'
import { loadEnvironments } from './loadEnvironments'
import { type StoredRelease, toReleaseEntries } from './toReleaseEntries'

const PAGE_SIZE = 20

const FALLBACK_ZONE = 'UTC'

export type DeploymentsPage = {
  site: { id: string; name: string; tenantId: string; timeZone: string; isReady: boolean }
  /** The one whose deployments are shown. */
  environment: Environment
  environments: EnvironmentSummary[]
  releases: ReleaseEntry[]
  mayDeploy: boolean
  /** Whether the user may change who can open the site. */
  mayManage: boolean
  mayPlan: boolean
  page: number
  hasMore: boolean
}

/**
 * A page of a site's deployments to an environment, newest first, read with the request's access;
 * null: it failed.
 */
export const loadDeployments = async ({
  req,
  siteId,
  page,
  wanted,
  address,
}: {
  req: PayloadRequest
  siteId: string
  page: number
  /** What the address names as the environment; anything. */
  wanted: unknown
  address: SiteAddress
}): Promise<DeploymentsPage | null> => {
  const { payload } = req
  try {
    const site = (await payload.findByID({
      collection: 'sites',
      id: siteId,
      depth: 0,
      req,
      overrideAccess: false,
    })) as unknown as SiteRecord
    const environment = ENVIRONMENTS.find((known) => known === wanted) ?? environmentOf(site)
    const tenantId = idOf(site.tenant) ?? ''
    const [{ docs, hasNextPage }, tenant, { actor, suspended }, environments] = await Promise.all([
      payload.find({
        collection: 'releases',
        where: { and: [{ site: { equals: siteId } }, { environment: { equals: environment } }] },
        sort: '-createdAt',
        limit: PAGE_SIZE,
        page,
        depth: 0,
        select: { log: false },
        req,
        overrideAccess: false,
      }),
      payload.findByID({
        collection: 'tenants',
        id: tenantId,
        depth: 0,
        disableErrors: true,
        req,
        overrideAccess: false,
      }),
      resolveActor(req),
      loadEnvironments({ req, site, address }),
    ])
    const may = (collection: 'sites' | 'schedules', operation: 'deploy' | 'update' | 'create') =>
      covers(canDo({ actor, collection, operation, suspended }), tenantId)
    return {
      site: {
        id: siteId,
        name: site.name,
        tenantId,
        timeZone: tenant?.settings?.timeZone ?? FALLBACK_ZONE,
        isReady: site.status === 'ready',
      },
      environment,
      environments,
      releases: await toReleaseEntries({ req, site, releases: docs as unknown as StoredRelease[] }),
      mayDeploy: may('sites', 'deploy'),
      mayManage: may('sites', 'update'),
      mayPlan: may('schedules', 'create'),
      page,
      hasMore: hasNextPage,
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: `The deployments of ${siteId} could not be loaded` })
    return null
  }
}
