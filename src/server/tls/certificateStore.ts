import { LRUCache } from 'lru-cache'
import type { HostContext } from './readContext'
import type { KnownCertificate } from './watchCertificates'

const SECOND = 1000

/** Contexts kept: each takes about 30 KB. */
const MAX_CONTEXTS = 2000

/** How soon one that could not be opened is tried again. Milliseconds. */
const RETRY = 1 * SECOND

/** How old one may get before its domain is looked at again, in the background. Milliseconds. */
const MAX_AGE = 30 * SECOND

type Slot = { entry: HostContext | null; checkedAt: number; loading?: Promise<HostContext | null> }

export type CertificateStore = {
  /** The context for a name of a handshake; `null`: it has none. */
  find: (host: string) => Promise<HostContext | null>
  /** What memory has; `undefined`: nothing. */
  peek: (host: string) => HostContext | null | undefined
  /** Whether a host has a certificate that holds, without opening it; one that did not open is none. */
  isLive: (host: string) => boolean
  /** Whether a certificate of the host is wanted, at least. */
  isKnown: (host: string) => boolean
  /** Drops what was opened for a host. */
  forget: (host: string) => void
}

/**
 * Certificates by host, opened when they are first needed, at most {@link MAX_CONTEXTS} at a time. Names that
 * are not known are answered from memory, and nothing is ever ordered from here.
 */
export const createCertificateStore = ({
  known,
  sitesDomain,
  read,
  onError,
  now = Date.now,
}: {
  known: (host: string) => KnownCertificate | undefined
  /** Sites below it share a wildcard. */
  sitesDomain: string
  read: (host: string) => Promise<HostContext | null>
  onError: (error: unknown, host: string) => void
  now?: () => number
}): CertificateStore => {
  const slots = new LRUCache<string, Slot>({ max: MAX_CONTEXTS })
  const suffix = `.${sitesDomain}`

  /** Under which name a host's certificate stands: its own, or the wildcard of all sites. */
  const nameOf = (host: string): string => {
    if (known(host)?.notAfter || !host.endsWith(suffix)) return host
    return host.slice(0, -suffix.length).includes('.') ? host : `*${suffix}`
  }

  const load = (name: string): Promise<HostContext | null> => {
    const running = slots.peek(name)?.loading
    if (running) return running
    const before = slots.peek(name)
    const slot: Slot = { entry: before?.entry ?? null, checkedAt: before?.checkedAt ?? 0 }
    let failed = false
    const loading = read(name)
      .then((entry) => {
        slot.entry = entry
        return entry
      })
      .catch((error: unknown) => {
        failed = true
        onError(error, name)
        // With the database down, what was opened goes on.
        return before?.entry ?? null
      })
      .finally(() => {
        slot.checkedAt = failed && !slot.entry ? now() - MAX_AGE + RETRY : now()
        slot.loading = undefined
      })
    slot.loading = loading
    slots.set(name, slot)
    return loading
  }

  const refresh = (name: string, slot: Slot): void => {
    if (now() - slot.checkedAt > MAX_AGE && !slot.loading) void load(name)
  }

  return {
    find: (host) => {
      const name = nameOf(host)
      const slot = slots.get(name)
      if (slot && !(slot.loading && slot.checkedAt === 0)) {
        refresh(name, slot)
        return Promise.resolve(slot.entry)
      }
      return known(name)?.notAfter ? load(name) : Promise.resolve(null)
    },
    peek: (host) => slots.get(nameOf(host))?.entry,
    isLive: (host) => {
      const name = nameOf(host)
      const slot = slots.peek(name)
      const isUseless = slot !== undefined && slot.entry === null && slot.checkedAt !== 0
      // Nobody is led to HTTPS now, where it would be looked at again.
      if (isUseless) refresh(name, slot)
      return !isUseless && (known(name)?.notAfter ?? 0) > now()
    },
    isKnown: (host) => known(host) !== undefined,
    forget: (host) => {
      slots.delete(host)
    },
  }
}
