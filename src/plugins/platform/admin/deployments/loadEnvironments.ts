import type { PayloadRequest, Where } from 'payload'
import { ENVIRONMENTS, type Environment } from '../../../../core/release/types'
import type { SiteRecord } from '../../../../endpoints/apps/findSite'
import { pointerOf } from '../../../../jobs/deploy/flip'
import type { ReleaseDocument } from '../../../../jobs/deploy/releaseLog'
import type { SiteAddress } from '../../../../jobs/deploy/siteUrl'
import { siteAddresses } from '../../../../jobs/domains/siteAddresses'
import type { EnvironmentSummary } from '../types'
import { pagesOf } from './toReleaseEntries'

const RUNNING = ['pending', 'building', 'deploying']

/** What is live in each environment of a site, read with the request's access. */
export const loadEnvironments = async ({
  req,
  site,
  address,
}: {
  req: PayloadRequest
  site: SiteRecord
  address: SiteAddress
}): Promise<EnvironmentSummary[]> => {
  const protection = protectionOf(site)
  const find = async (where: Where): Promise<ReleaseDocument[]> => {
    const { docs } = await req.payload.find({
      collection: 'releases',
      where: { and: [{ site: { equals: site.id } }, where] },
      depth: 0,
      pagination: false,
      select: { log: false },
      req,
      overrideAccess: false,
    })
    return docs as unknown as ReleaseDocument[]
  }
  const pointers = ENVIRONMENTS.map((environment) => pointerOf(site, environment))
  const [urlOf, live, running] = await Promise.all([
    siteAddresses({ payload: req.payload, sites: [site], address }),
    find({ id: { in: pointers.filter((id) => id !== null) } }),
    find({ status: { in: RUNNING } }),
  ])
  return ENVIRONMENTS.map((environment, index): EnvironmentSummary => {
    const release = live.find(({ id }) => String(id) === pointers[index])
    return {
      environment,
      url: urlOf(site, environment),
      live: release
        ? {
            releaseId: String(release.id),
            since: release.activatedAt ?? release.createdAt,
            pages: pagesOf(release.stats),
            bytes: release.stats?.bytes ?? null,
          }
        : null,
      isRunning: running.some((one) => one.environment === environment),
      isProtected: protection[environment] === true,
    }
  })
}

const protectionOf = (site: SiteRecord): Partial<Record<Environment, boolean | null>> =>
  (site as { delivery?: { protection?: Partial<Record<Environment, boolean | null>> | null } })
    .delivery?.protection ?? {}
