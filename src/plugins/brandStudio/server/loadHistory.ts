import type { PayloadRequest } from 'payload'
import { BRAND_PATHS, type ProfileData, valueAt } from '../../../core/brand/profile/paths'
import { type Provenance, provenanceSchema } from '../../../core/brand/profile/provenance'
import { canonicalJson } from '../../../core/release/canonicalJson'
import type { Environment } from '../../../core/release/types'
import { idOf } from '../../../core/tenancy/idOf'
import { pointerOf } from '../../../jobs/deploy/flip'
import type { HistoryEntry, StudioData } from '../types'

/** Versions that are listed; the rest is in Payload's own list. */
const SHOWN = 8

/** Releases that are looked through for these versions. */
const MAX_RELEASES = 200

type Version = { id: string; updatedAt: string; version: Record<string, unknown> }

type Release = {
  id: string
  site: unknown
  environment: Environment
  status: string
  brandVersion?: string | null
}

/** The latest versions of a profile: who changed what, and what was made from each. */
export const loadHistory = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<Pick<StudioData, 'history' | 'hasOlder' | 'names'>> => {
  const { payload } = req
  const shared = { depth: 0, pagination: false } as const
  const { docs } = await payload.findVersions({
    collection: 'brand-profiles',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: SHOWN + 1,
    ...shared,
    req,
    overrideAccess: false,
  })
  const versions = docs as unknown as Version[]
  const shown = versions.slice(0, SHOWN)
  const ids = shown.map((version) => String(version.id))
  const [releases, counts] = await Promise.all([
    payload.find({
      collection: 'releases',
      where: { brandVersion: { in: ids } },
      sort: '-createdAt',
      limit: MAX_RELEASES,
      select: { site: true, environment: true, status: true, brandVersion: true },
      ...shared,
      req,
      overrideAccess: false,
    }),
    Promise.all(ids.map((version) => countGenerations(req, version))),
  ])
  const made = releases.docs as unknown as Release[]
  const sites = await sitesOf(req, made)
  const history = shown.map((version, index): HistoryEntry => {
    const before = versions[index + 1]
    const changed = before ? changedPaths(before.version, version.version) : null
    return {
      id: String(version.id),
      at: version.updatedAt,
      changed,
      by: authorsOf(version.version, changed ?? BRAND_PATHS),
      releases: made
        .filter(({ brandVersion }) => brandVersion === String(version.id))
        .flatMap((release) => {
          const site = sites.get(idOf(release.site) ?? '')
          return site
            ? [
                {
                  id: String(release.id),
                  siteId: site.id,
                  siteName: site.name,
                  environment: release.environment,
                  isLive: pointerOf(site, release.environment) === String(release.id),
                },
              ]
            : []
        }),
      generations: counts[index] ?? 0,
    }
  })
  const authors = [
    ...history.flatMap(({ by }) => by),
    ...authorsOf(shown[0]?.version ?? {}, BRAND_PATHS),
  ]
  return { history, hasOlder: versions.length > SHOWN, names: await namesOf(req, authors) }
}

const changedPaths = (before: ProfileData, after: ProfileData): string[] =>
  BRAND_PATHS.filter(
    (path) =>
      canonicalJson(valueAt(before, path) ?? null) !== canonicalJson(valueAt(after, path) ?? null),
  )

const authorsOf = ({ provenance }: ProfileData, paths: readonly string[]): string[] => {
  const parsed = provenanceSchema.safeParse(provenance)
  const origins: Provenance = parsed.success ? parsed.data : {}
  return [...new Set(paths.flatMap((path) => origins[path]?.by ?? []))]
}

/** Zero for who may not see generations. */
const countGenerations = async (req: PayloadRequest, version: string): Promise<number> => {
  try {
    const { totalDocs } = await req.payload.count({
      collection: 'ai-generations',
      where: { brandVersion: { equals: version } },
      req,
      overrideAccess: false,
    })
    return totalDocs
  } catch {
    return 0
  }
}

const sitesOf = async (
  req: PayloadRequest,
  releases: readonly Release[],
): Promise<Map<string, { id: string; name: string }>> => {
  const ids = [...new Set(releases.flatMap(({ site }) => idOf(site) ?? []))]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    req,
    overrideAccess: false,
  })
  return new Map(docs.map((site) => [String(site.id), { ...site, id: String(site.id) }]))
}

const namesOf = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Record<string, string>> => {
  if (ids.length === 0) return {}
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    pagination: false,
    select: { name: true, email: true },
    req,
    overrideAccess: false,
  })
  return Object.fromEntries(docs.map(({ id, name, email }) => [String(id), name || email]))
}
