import { LRUCache } from 'lru-cache'
import type { ReleaseManifest } from '../../core/release/types'
import { prepareRoute, type ContentEncoding, type PreparedRoute } from './preparedRoute'

const SECOND = 1000

/** Oldest a host's pointer may get before it is read again, in the background. Milliseconds. */
const MAX_AGE = 1 * SECOND

const MAX_HOSTS = 20_000
const MAX_UNKNOWN = 1000

/** What the database says about a host now. */
export type HostState =
  | { kind: 'unknown' }
  | { kind: 'suspended'; siteId: string }
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

type Slot = {
  entry: HostEntry
  checkedAt: number
  refreshing: boolean
  /**
   * Set while a pointer that has moved is read. Requests wait for it: who has heard of a deploy must
   * not see the release before it.
   */
  moving?: Promise<HostEntry>
}

export type SiteDirectory = {
  /**
   * What is in memory, at once; starts a refresh in the background when that is over a second old.
   * Only a live site is worth answering from an old entry: the rest is read again first.
   */
  peek: (host: string) => HostEntry | undefined
  /** @throws whatever reading the state or the manifest throws, when nothing is in memory. */
  load: (host: string) => Promise<HostEntry>
  /** Reads the pointers of a site again; from this call on, requests wait for what they say now. */
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
  /** Names that are nobody's, apart: a flood of invented ones must not push sites out of memory. */
  const unknown = new LRUCache<string, HostEntry>({ max: MAX_UNKNOWN, ttl: MAX_AGE })
  const loading = new Map<string, Promise<HostEntry>>()
  /** Grows whenever a pointer moves, so that a reading under way knows that it may be of before. */
  let moves = 0

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

  const readSettled = async (host: string): Promise<HostEntry> => {
    for (;;) {
      const before = moves
      const entry = await read(host)
      if (before === moves) return entry
    }
  }

  const refresh = async (host: string, slot: Slot): Promise<void> => {
    if (slot.refreshing) return
    slot.refreshing = true
    const before = slot.entry
    try {
      const entry = await read(host, before)
      // A pointer that moved meanwhile was read later than this one.
      if (slot.entry === before && !slot.moving) slot.entry = entry
    } catch (error) {
      onError(error, host)
    } finally {
      slot.checkedAt = Date.now()
      slot.refreshing = false
    }
  }

  /** Not {@link refresh}: one that is under way may have read the pointer before it moved. */
  const move = (host: string, slot: Slot): Promise<HostEntry> => {
    const moving = read(host, slot.entry)
      .then((entry) => {
        if (slot.moving === moving) Object.assign(slot, { entry, checkedAt: Date.now() })
        return entry
      })
      .catch((error: unknown) => {
        onError(error, host)
        return slot.entry
      })
      .finally(() => {
        if (slot.moving === moving) slot.moving = undefined
      })
    slot.moving = moving
    return moving
  }

  return {
    peek: (host) => {
      const slot = slots.get(host)
      if (!slot) return unknown.get(host)
      if (slot.moving) return undefined
      if (Date.now() - slot.checkedAt <= MAX_AGE) return slot.entry
      if (slot.entry.kind !== 'live') return undefined
      void refresh(host, slot)
      return slot.entry
    },
    load: (host) => {
      const running = slots.get(host)?.moving ?? loading.get(host)
      if (running) return running
      const promise = readSettled(host)
        .then((entry) => {
          if (entry.kind === 'unknown') unknown.set(host, entry)
          else slots.set(host, { entry, checkedAt: Date.now(), refreshing: false })
          return entry
        })
        .finally(() => loading.delete(host))
      loading.set(host, promise)
      return promise
    },
    invalidate: async (siteId) => {
      moves += 1
      unknown.clear()
      const stale = [...slots.entries()].filter(
        ([, { entry }]) => 'siteId' in entry && entry.siteId === siteId,
      )
      await Promise.all(stale.map(([host, slot]) => move(host, slot)))
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
