import type { PayloadRequest } from 'payload'
import type { SiteRecord } from '../../../endpoints/apps/findSite'
import { environmentOf } from '../../../endpoints/apps/toApp'
import { pointerOf } from '../../../jobs/deploy/flip'

export type SiteWithRelease = {
  name: string
  /** When the release that is live was begun, ISO 8601; `null`: none is. */
  releasedAt: string | null
}

/** Sites by id with the moment from which their live release has its content, as the requester may read. */
export const liveReleases = async ({
  req,
  siteIds,
}: {
  req: PayloadRequest
  siteIds: readonly string[]
}): Promise<Map<string, SiteWithRelease>> => {
  const ids = [...new Set(siteIds)]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const sites = docs as unknown as SiteRecord[]
  const pointers = sites.flatMap((site) => pointerOf(site, environmentOf(site)) ?? [])
  const releases =
    pointers.length > 0
      ? await req.payload.find({
          collection: 'releases',
          where: { id: { in: pointers } },
          select: { createdAt: true },
          depth: 0,
          pagination: false,
          overrideAccess: false,
          req,
        })
      : { docs: [] }
  const begun = new Map(releases.docs.map(({ id, createdAt }) => [String(id), createdAt]))
  return new Map(
    sites.map((site) => [
      String(site.id),
      {
        name: site.name,
        releasedAt: begun.get(pointerOf(site, environmentOf(site)) ?? '') ?? null,
      },
    ]),
  )
}
