import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostState } from './hostEntry'
import type { SiteNews } from './siteDirectory'

const SECOND = 1000

/** How often what is known is written down, when it has changed. Milliseconds. */
const PAUSE = 10 * SECOND

const FILE = 'front-hosts.json'

const VERSION = 1

const MAX_HOSTS = 20_000

type Stored = { version: number; hosts: [string, HostState][] }

export type KnownHosts = {
  /** What an earlier process knew of a host. */
  find: (host: string) => HostState | undefined
  /** It is nobody's any more. */
  forget: (host: string) => void
  /** What it shows may have changed: a site that is protected since must not be shown as it was. */
  forgetOf: (news: SiteNews) => void
  entries: () => Iterable<[host: string, state: HostState]>
  /** From when on changes may not be in it; `null`: there was no file. Milliseconds since 1970. */
  writtenAt: number | null
  /** Writes what has changed, and writes no more. */
  stop: () => Promise<void>
}

/**
 * What the hosts of a front show, in a small file of its data folder: a front that is started while the
 * database is down serves the sites that it, or the one before it, has served. Pointers and digests
 * only, no bytes and no secrets. A file that cannot be read or written is only missed.
 */
export const keepKnownHosts = ({
  dataDir,
  states,
  onError,
  pause = PAUSE,
}: {
  dataDir: string
  states: () => Iterable<[host: string, state: HostState]>
  onError: (error: unknown) => void
  /** Milliseconds. */
  pause?: number
}): KnownHosts => {
  const path = join(dataDir, FILE)
  const known = new Map(readStored(path))
  const writtenAt =
    known.size > 0 ? (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) : null
  /** Digest of what was written last: the text takes some megabytes. */
  let written = ''

  const save = async (): Promise<void> => {
    // What this process has not been asked for yet stays known.
    const all = new Map([...known, ...states()])
    const hosts = [...all].filter(([, state]) => isForAll(state)).slice(0, MAX_HOSTS)
    const text = JSON.stringify({ version: VERSION, hosts } satisfies Stored)
    const digest = createHash('sha256').update(text).digest('base64')
    // Where nothing was known, and nothing is, no file says so.
    const isBlank = hosts.length === 0 && writtenAt === null && written === ''
    if (digest === written || isBlank) return
    const temporary = `${path}.${process.pid}`
    try {
      await writeFile(temporary, text)
      await rename(temporary, path)
      written = digest
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      onError(error)
    }
  }

  let saving = Promise.resolve()
  const saveNext = (): Promise<void> => (saving = saving.then(save))
  const timer = setInterval(() => void saveNext(), pause).unref()

  return {
    find: (host) => known.get(host),
    forget: (host) => void known.delete(host),
    forgetOf: ({ siteIds = [], tenantIds = [], hosts = [] }) => {
      const [sites, tenants] = [new Set(siteIds), new Set(tenantIds)]
      for (const host of hosts) known.delete(host)
      for (const [host, state] of known)
        if ('siteId' in state && (sites.has(state.siteId) || tenants.has(state.tenantId)))
          known.delete(host)
    },
    entries: () => known.entries(),
    writtenAt,
    stop: async () => {
      clearInterval(timer)
      await saveNext()
    },
  }
}

/** What only some may see is not served without the database, which knows who. */
const isForAll = (state: HostState): boolean =>
  state.kind !== 'unknown' && !('protection' in state && state.protection)

const readStored = (path: string): [string, HostState][] => {
  try {
    const { version, hosts } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Stored>
    return version === VERSION && Array.isArray(hosts) ? hosts : []
  } catch {
    return []
  }
}
