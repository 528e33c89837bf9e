import { LRUCache } from 'lru-cache'
import type { HostState } from './hostEntry'

const MAX_HOSTS = 20_000

/** A host in memory, with no more than where it leads. */
export type Slot = {
  state: HostState
  /** When the database last said so. Milliseconds since 1970. */
  checkedAt: number
  refreshing: boolean
  /**
   * Set while a pointer that has moved is read. Requests wait for it: who has heard of a deploy must
   * not see the release before it.
   */
  moving?: Promise<HostState>
}

/** The hosts in memory, and which of them belong to a site or a tenant. */
export type HostSlots = {
  get: (host: string) => Slot | undefined
  put: (host: string, state: HostState) => void
  /** For a slot that is still in its place. */
  update: (host: string, slot: Slot, state: HostState) => void
  remove: (host: string) => void
  hostsOfSite: (siteId: string) => string[]
  hostsOfTenant: (tenantId: string) => string[]
  entries: () => Iterable<[string, Slot]>
  siteIds: () => string[]
  size: () => number
}

export const createHostSlots = (): HostSlots => {
  const hostsBySite = new Map<string, Set<string>>()
  const slots = new LRUCache<string, Slot>({
    max: MAX_HOSTS,
    dispose: ({ state }, host) => unlink(host, state),
  })

  const link = (host: string, state: HostState): void => {
    if (!('siteId' in state)) return
    const hosts = hostsBySite.get(state.siteId) ?? new Set()
    hostsBySite.set(state.siteId, hosts.add(host))
  }
  const unlink = (host: string, state: HostState): void => {
    if (!('siteId' in state)) return
    const hosts = hostsBySite.get(state.siteId)
    hosts?.delete(host)
    if (hosts?.size === 0) hostsBySite.delete(state.siteId)
  }

  return {
    get: (host) => slots.get(host),
    put: (host, state) => {
      slots.set(host, { state, checkedAt: Date.now(), refreshing: false })
      link(host, state)
    },
    update: (host, slot, state) => {
      const isInPlace = slots.peek(host) === slot
      if (isInPlace) unlink(host, slot.state)
      Object.assign(slot, { state, checkedAt: Date.now() })
      if (isInPlace) link(host, state)
    },
    remove: (host) => void slots.delete(host),
    hostsOfSite: (siteId) => [...(hostsBySite.get(siteId) ?? [])],
    hostsOfTenant: (tenantId) =>
      [...slots.entries()]
        .filter(([, { state }]) => 'tenantId' in state && state.tenantId === tenantId)
        .map(([host]) => host),
    entries: () => slots.entries(),
    siteIds: () => [...hostsBySite.keys()],
    size: () => slots.size,
  }
}
