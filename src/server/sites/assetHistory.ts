import { LRUCache } from 'lru-cache'
import type { Environment, ReleaseManifest, ReleaseRoute } from '../../core/release/types'
import { ASSET_PREFIX } from '../../render/assetPath'
import type { LiveSite } from './hostEntry'
import { packRoutes, type RouteTable } from './routeTable'

const SECOND = 1000
const MEBIBYTE = 1024 * 1024

/** Memory for the assets of earlier releases, over all sites. */
const MAX_BYTES = 32 * MEBIBYTE

/** After they could not be read, how long until that is tried again. Milliseconds. */
const RETRY = 2 * SECOND

/** Sites whose earlier releases could not be read lately. */
const MAX_FAILED = 10_000

/** Manifests of earlier releases of one environment, by their digests, the last one first. */
export type ReadEarlier = (place: {
  siteId: string
  environment: Environment
  /** Of the live release, which is left out. */
  manifestDigest: string
}) => Promise<string[]>

export type AssetHistory = {
  /**
   * An asset that an earlier release of the site had: a visitor may still look at its pages. Read once
   * for each move of the site's pointers, whatever is asked for, so that made-up names cost nothing.
   *
   * @throws whatever reading them throws; for {@link RETRY} the same again.
   */
  find: (site: LiveSite, path: string) => Promise<ReleaseRoute | undefined>
}

export const createAssetHistory = ({
  readEarlier,
  readManifest,
  onError,
}: {
  readEarlier: ReadEarlier
  readManifest: (digest: string) => Promise<ReleaseManifest>
  onError: (error: unknown, siteId: string) => void
}): AssetHistory => {
  const known = new LRUCache<string, RouteTable>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ bytes }) => bytes,
  })
  const failed = new LRUCache<string, { error: unknown }>({ max: MAX_FAILED, ttl: RETRY })
  const reading = new Map<string, Promise<RouteTable>>()

  const read = async (site: LiveSite): Promise<RouteTable> => {
    const assets = new Map<string, ReleaseRoute>()
    for (const digest of await readEarlier(site)) {
      const manifest = await readManifest(digest).catch((error: unknown) => {
        // One that was cleared away meanwhile takes its own assets with it, not those of the others.
        onError(error, site.siteId)
        return null
      })
      for (const [path, route] of Object.entries(manifest?.routes ?? {}))
        if (isAsset(path) && !assets.has(path) && !site.release.find(path)) assets.set(path, route)
    }
    return packRoutes(assets)
  }

  const tableOf = (site: LiveSite): RouteTable | Promise<RouteTable> => {
    const key = `${site.siteId} ${site.environment} ${site.version}`
    const table = known.get(key) ?? reading.get(key)
    if (table) return table
    const failure = failed.get(key)
    if (failure) return Promise.reject(failure.error)
    const promise = read(site)
      .then((made) => {
        known.set(key, made)
        return made
      })
      .catch((error: unknown) => {
        failed.set(key, { error })
        throw error
      })
      .finally(() => reading.delete(key))
    reading.set(key, promise)
    return promise
  }

  return {
    find: async (site, path) => (isAsset(path) ? (await tableOf(site)).find(path) : undefined),
  }
}

/** The path names its content: under the same one there are never other bytes. */
export const isAsset = (path: string): boolean => path.startsWith(ASSET_PREFIX)
