import { readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostState } from './hostEntry'

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
  let written = ''

  const save = async (): Promise<void> => {
    // What this process has not been asked for yet stays known.
    const all = new Map(states())
    for (const [host, state] of known) if (!all.has(host)) all.set(host, state)
    const hosts = [...all].filter(([, state]) => isForAll(state)).slice(0, MAX_HOSTS)
    const text = JSON.stringify({ version: VERSION, hosts } satisfies Stored)
    if (text === written || hosts.length === 0) return
    const temporary = `${path}.${process.pid}`
    try {
      await writeFile(temporary, text)
      await rename(temporary, path)
      written = text
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
