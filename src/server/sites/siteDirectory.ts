import { LRUCache } from 'lru-cache'
import { createHostSlots, type Slot } from './hostSlots'
import type { HostEntry, HostState } from './hostEntry'
import { inTurns } from './inTurns'
import type { PackedRelease } from './packedRelease'
import type { ReleaseCache } from './releaseCache'

const SECOND = 1000

/**
 * Oldest that a live host's state may get before it is read again in the background, should the news
 * of a change have been missed. Milliseconds.
 */
const MAX_AGE = 30 * SECOND

/**
 * Between two such readings: those of a thousand hosts that were asked for at once would come at once
 * again, and visitors would wait behind them. Milliseconds.
 */
const REFRESH_PAUSE = 50

/** Older ones do not wait for that. Milliseconds. */
const LONGEST_AGE = 20 * MAX_AGE

/** The same for hosts that show no site: they are read again before they are answered for. */
const MAX_AGE_OF_OTHERS = 1 * SECOND

/** After a state could not be read, how long until it is tried again. Milliseconds. */
const RETRY = 1 * SECOND

const MAX_UNKNOWN = 1000

/** Sites whose last move is remembered, for readings that are under way. */
const MAX_MOVES = 10_000

/** Hosts that are read again at once after news of many. */
const PARALLEL = 8

/** What may have changed, by whatever is known of it. */
export type SiteNews = {
  siteIds?: Iterable<string>
  tenantIds?: Iterable<string>
  hosts?: Iterable<string>
}

export type SiteDirectory = {
  /**
   * What is in memory, at once; starts a refresh in the background when that is old. A host that
   * shows no site is worth an old answer for a second only.
   */
  peek: (host: string) => HostEntry | undefined
  /** The same, if it is a live site that everybody may see as it is. */
  peekOpen: (host: string) => PackedRelease | undefined
  /** @throws whatever reading the state or the manifest throws, when nothing is in memory. */
  load: (host: string) => Promise<HostEntry>
  /** Reads the pointers of a site again; from this call on, requests wait for what they say now. */
  invalidate: (siteId: string) => Promise<void>
  /** Reads again what may have changed, a few hosts at a time. */
  recheck: (news: SiteNews) => Promise<void>
  states: () => Iterable<[host: string, state: HostState]>
  /** What only an earlier process knew. */
  unconfirmed: () => Iterable<[host: string, state: HostState]>
  /** Sites that have a host in memory. */
  siteIds: () => string[]
  size: () => number
}

/**
 * Hosts to what they show, in memory. The database is read when a host is asked for first and when
 * there is news of a change, never on the path of a request that memory can answer: with the database
 * down, sites stay up.
 */
export const createSiteDirectory = ({
  readState,
  releases,
  lastKnown,
  onError,
}: {
  readState: (host: string) => Promise<HostState>
  releases: ReleaseCache
  /** What an earlier process knew, for when the database cannot be asked. */
  lastKnown?: {
    find: (host: string) => HostState | undefined
    forget: (host: string) => void
    forgetOf: (news: SiteNews) => void
    entries: () => Iterable<[host: string, state: HostState]>
  }
  onError: (error: unknown, host: string) => void
}): SiteDirectory => {
  const slots = createHostSlots()
  /** Names that are nobody's, apart: a flood of invented ones must not push sites out of memory. */
  const unknown = new LRUCache<string, HostState>({ max: MAX_UNKNOWN, ttl: MAX_AGE_OF_OTHERS })
  const loading = new Map<string, Promise<HostState>>()
  /** Number of the last move of a site, so that a reading under way knows it may be of before. */
  const moves = new LRUCache<string, number>({ max: MAX_MOVES })
  let move = 0
  /** When a refresh began last. */
  let refreshedAt = 0

  const read = async (host: string): Promise<HostState> => {
    const state = await readState(host)
    if (state.kind === 'live') await releases.load(state.manifestDigest)
    return state
  }

  const readSettled = async (host: string): Promise<HostState> => {
    for (;;) {
      const before = move
      const state = await read(host)
      const moved = 'siteId' in state ? (moves.get(state.siteId) ?? 0) : move
      if (moved <= before) return state
    }
  }

  const retrySoon = (slot: Slot): void => {
    slot.checkedAt = Date.now() - MAX_AGE + RETRY
  }

  const refresh = async (host: string, slot: Slot): Promise<void> => {
    const now = Date.now()
    const isNext = now - refreshedAt >= REFRESH_PAUSE || now - slot.checkedAt > LONGEST_AGE
    if (slot.refreshing || !isNext) return
    refreshedAt = now
    slot.refreshing = true
    const before = slot.state
    try {
      const state = await read(host)
      // A pointer that moved meanwhile was read later than this one.
      if (slot.state === before && !slot.moving) slots.update(host, slot, state)
    } catch (error) {
      retrySoon(slot)
      onError(error, host)
    } finally {
      slot.refreshing = false
    }
  }

  /** Not {@link refresh}: one that is under way may have read the pointer before it moved. */
  const reread = (host: string): Promise<unknown> => {
    const slot = slots.get(host)
    if (!slot) return Promise.resolve()
    const moving = read(host)
      .then((state) => {
        if (slot.moving === moving) slots.update(host, slot, state)
        return state
      })
      .catch((error: unknown) => {
        retrySoon(slot)
        onError(error, host)
        return slot.state
      })
      .finally(() => {
        if (slot.moving === moving) slot.moving = undefined
      })
    slot.moving = moving
    return moving
  }

  const isOld = ({ state, checkedAt }: Slot): boolean =>
    Date.now() - checkedAt > (keeps(state) ? MAX_AGE : MAX_AGE_OF_OTHERS)

  const firstState = async (host: string): Promise<HostState> => {
    try {
      const state = await readSettled(host)
      if (state.kind !== 'unknown') slots.put(host, state)
      else {
        slots.remove(host)
        lastKnown?.forget(host)
        unknown.set(host, state)
      }
      return state
    } catch (error) {
      const state = slots.get(host)?.state ?? lastKnown?.find(host)
      if (!state) throw error
      onError(error, host)
      slots.put(host, state)
      const slot = slots.get(host)
      if (slot) retrySoon(slot)
      return state
    }
  }

  const entryNow = (state: HostState): HostEntry | undefined => {
    if (state.kind !== 'live') return state
    const release = releases.peek(state.manifestDigest)
    return release && { ...state, release }
  }

  /** What may be answered from at once. */
  const stateNow = (host: string): HostState | undefined => {
    const slot = slots.get(host)
    if (!slot) return unknown.get(host)
    if (slot.moving) return undefined
    if (isOld(slot)) {
      if (!keeps(slot.state)) return undefined
      void refresh(host, slot)
    }
    return slot.state
  }

  return {
    peek: (host) => {
      const state = stateNow(host)
      return state && entryNow(state)
    },
    peekOpen: (host) => {
      const state = stateNow(host)
      const isOpen = state?.kind === 'live' && !state.protection && !state.maintenance
      return isOpen ? releases.peek(state.manifestDigest) : undefined
    },
    load: async (host) => {
      const slot = slots.get(host)
      const settled = slot && !slot.moving && !isOld(slot) ? slot.state : undefined
      const running = settled ?? slot?.moving ?? loading.get(host)
      const asked = running ?? firstState(host).finally(() => loading.delete(host))
      if (!running) loading.set(host, asked as Promise<HostState>)
      const state = await asked
      return state.kind === 'live'
        ? { ...state, release: await releases.load(state.manifestDigest) }
        : state
    },
    invalidate: async (siteId) => {
      lastKnown?.forgetOf({ siteIds: [siteId] })
      moves.set(siteId, ++move)
      unknown.clear()
      await Promise.all(slots.hostsOfSite(siteId).map(reread))
    },
    recheck: async ({ siteIds = [], tenantIds = [], hosts = [] }) => {
      move += 1
      unknown.clear()
      lastKnown?.forgetOf({ siteIds, tenantIds, hosts })
      const stale = new Set(hosts)
      for (const siteId of siteIds) {
        moves.set(siteId, move)
        for (const host of slots.hostsOfSite(siteId)) stale.add(host)
      }
      for (const tenantId of tenantIds)
        for (const host of slots.hostsOfTenant(tenantId)) stale.add(host)
      await inTurns([...stale], PARALLEL, reread)
    },
    *states() {
      for (const [host, { state }] of slots.entries()) yield [host, state]
    },
    *unconfirmed() {
      for (const [host, state] of lastKnown?.entries() ?? [])
        if (!slots.get(host)) yield [host, state]
    },
    siteIds: slots.siteIds,
    size: slots.size,
  }
}

/** Whether a state is good to answer from while it is read again. */
const keeps = ({ kind }: HostState): boolean => kind === 'live' || kind === 'redirect'
