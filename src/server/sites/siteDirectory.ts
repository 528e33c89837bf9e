import { LRUCache } from 'lru-cache'
import type { ReleaseManifest } from '../../core/release/types'
import { prepareRoute, type ContentEncoding, type PreparedRoute } from './preparedRoute'

const SECOND = 1000

/** Oldest a host's pointer may get before it is read again, in the background. Milliseconds. */
const MAX_AGE = 1 * SECOND

const MAX_HOSTS = 20_000

/** What the database says about a host now. */
export type HostState =
  | { kind: 'unknown' }
  | { kind: 'suspended' }
  | { kind: 'empty'; siteId: string; tenantId: string }
  | { kind: 'live'; siteId: string; tenantId: string; releaseId: string; manifestDigest: string }

export type LiveSite = {
  kind: 'live'
  siteId: string
  tenantId: string
  releaseId: string
  manifestDigest: string
  manifest: ReleaseManifest
  /** The route prepared for an encoding; worked out once. */
  prepared: (path: string, encoding: ContentEncoding) => PreparedRoute | undefined
}

export type HostEntry = LiveSite | Exclude<HostState, { kind: 'live' }>

type Slot = { entry: HostEntry; checkedAt: number; refreshing: boolean }

export type SiteDirectory = {
  /** What is in memory, at once; starts a refresh in the background when that is over a second old. */
  peek: (host: string) => HostEntry | undefined
  /** @throws whatever reading the state or the manifest throws, when nothing is in memory. */
  load: (host: string) => Promise<HostEntry>
  /** Forgets how old the entries of a site are, so that the next request reads the pointer again. */
  invalidate: (siteId: string) => Promise<void>
}

/**
 * Hosts to their live release, in memory. The pointer is re-read at most once a second and host, and
 * never on the path of a request that memory can answer: with the database down, sites stay up.
 */
export const createSiteDirectory = ({
  readState,
  readManifest,
  onError,
}: {
  readState: (host: string) => Promise<HostState>
  /** @throws when the manifest's blob is missing or corrupt. */
  readManifest: (digest: string) => Promise<ReleaseManifest>
  onError: (error: unknown, host: string) => void
}): SiteDirectory => {
  const slots = new LRUCache<string, Slot>({ max: MAX_HOSTS })
  const loading = new Map<string, Promise<HostEntry>>()

  const read = async (host: string, current?: HostEntry): Promise<HostEntry> => {
    const state = await readState(host)
    if (state.kind !== 'live') return state
    if (
      current?.kind === 'live' &&
      current.releaseId === state.releaseId &&
      current.manifestDigest === state.manifestDigest
    )
      return current
    return liveSite(state, await readManifest(state.manifestDigest))
  }

  const refresh = async (host: string, slot: Slot): Promise<void> => {
    if (slot.refreshing) return
    slot.refreshing = true
    try {
      slot.entry = await read(host, slot.entry)
    } catch (error) {
      onError(error, host)
    } finally {
      slot.checkedAt = Date.now()
      slot.refreshing = false
    }
  }

  return {
    peek: (host) => {
      const slot = slots.get(host)
      if (slot && Date.now() - slot.checkedAt > MAX_AGE) void refresh(host, slot)
      return slot?.entry
    },
    load: (host) => {
      const running = loading.get(host)
      if (running) return running
      const promise = read(host)
        .then((entry) => {
          slots.set(host, { entry, checkedAt: Date.now(), refreshing: false })
          return entry
        })
        .finally(() => loading.delete(host))
      loading.set(host, promise)
      return promise
    },
    invalidate: async (siteId) => {
      const stale = [...slots.entries()].filter(
        ([, { entry }]) => 'siteId' in entry && entry.siteId === siteId,
      )
      await Promise.all(
        stale.map(async ([host, slot]) => {
          // Not `refresh`: one that is under way may have read the pointer before it moved.
          slot.entry = await read(host, slot.entry)
          slot.checkedAt = Date.now()
        }),
      )
    },
  }
}

const liveSite = (
  state: Extract<HostState, { kind: 'live' }>,
  manifest: ReleaseManifest,
): LiveSite => {
  const prepared = new Map<string, PreparedRoute>()
  return {
    ...state,
    manifest,
    prepared: (path, encoding) => {
      const key = `${encoding} ${path}`
      const known = prepared.get(key)
      if (known) return known
      const route = Object.hasOwn(manifest.routes, path) ? manifest.routes[path] : undefined
      if (!route) return undefined
      const made = prepareRoute(route, encoding)
      prepared.set(key, made)
      return made
    },
  }
}
