import { jest } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReleaseManifest, ReleaseRoute } from '../../core/release/types'
import type { HostState } from './hostEntry'
import { createReleaseCache } from './releaseCache'
import { keepKnownHosts } from './knownHosts'
import { createSiteDirectory, type SiteDirectory } from './siteDirectory'

const route: ReleaseRoute = {
  blob: 'ab'.repeat(32),
  type: 'text/html; charset=utf-8',
  size: 10,
  encodings: [],
}

const manifestOf = (digest: string): ReleaseManifest => ({
  schemaVersion: 1,
  siteId: 's',
  tenantId: 't',
  renderer: 'r',
  routes: { '/': route, [`/${digest}`]: route },
  notFound: route,
  formPages: null,
  forms: {},
  pages: {},
})

const live = (siteId: string, release: string): HostState => ({
  kind: 'live',
  siteId,
  slug: siteId,
  tenantId: `tenant of ${siteId}`,
  environment: 'production',
  releaseId: release,
  manifestDigest: release,
  version: release,
})

/** A database of hosts that can be slow, and away. */
const setUp = ({ maxBytes = 1e7, dataDir }: { maxBytes?: number; dataDir?: string } = {}) => {
  const hosts = new Map<string, HostState>()
  const log = { states: [] as string[], manifests: [] as string[], errors: [] as string[] }
  let isAway = false
  let gate: Promise<void> = Promise.resolve()
  const releases = createReleaseCache({
    maxBytes,
    readManifest: (digest) => {
      log.manifests.push(digest)
      return Promise.resolve(manifestOf(digest))
    },
  })
  const lastKnown =
    dataDir === undefined
      ? undefined
      : keepKnownHosts({
          dataDir,
          states: () => directory.states(),
          onError: (error) => log.errors.push(String(error)),
        })
  const directory: SiteDirectory = createSiteDirectory({
    releases,
    lastKnown,
    readState: async (host) => {
      log.states.push(host)
      const state = hosts.get(host) ?? { kind: 'unknown' }
      await gate
      if (isAway) throw new Error('away')
      return state
    },
    onError: (_, host) => log.errors.push(host),
  })
  return {
    hosts,
    log,
    directory,
    releases,
    lastKnown,
    setAway: (away: boolean) => (isAway = away),
    /** Reads that begin from now on wait until the function is called. */
    hold: (): (() => void) => {
      let open = (): void => undefined
      gate = new Promise((done) => (open = done))
      return open
    },
    releaseAt: async (host: string) => {
      const entry = directory.peek(host) ?? (await directory.load(host))
      return entry.kind === 'live' ? entry.releaseId : entry.kind
    },
  }
}

describe('a site directory', () => {
  it('reads the state of a host once for all who ask at the same time, and never again for the next', async () => {
    const { hosts, log, directory, releaseAt } = setUp()
    hosts.set('a', live('1', 'one'))
    await Promise.all(Array.from({ length: 20 }, () => directory.load('a')))
    for (let index = 0; index < 20; index += 1) expect(await releaseAt('a')).toBe('one')
    expect(log).toMatchObject({ states: ['a'], manifests: ['one'] })
  })

  it('lets nobody see the release of before once a move was told', async () => {
    const { hosts, directory, hold, releaseAt } = setUp()
    hosts.set('a', live('1', 'one'))
    await releaseAt('a')
    hosts.set('a', live('1', 'two'))
    const open = hold()
    const told = directory.invalidate('1')
    expect(directory.peek('a')).toBeUndefined()
    const asked = releaseAt('a')
    open()
    expect(await asked).toBe('two')
    await told
    expect(await releaseAt('a')).toBe('two')
  })

  it('reads again what was being read for the first time when the site moved', async () => {
    const { hosts, directory, hold, log } = setUp()
    hosts.set('a', live('1', 'one'))
    const open = hold()
    const asked = directory.load('a')
    hosts.set('a', live('1', 'two'))
    await directory.invalidate('1')
    open()
    expect(await asked).toMatchObject({ releaseId: 'two' })
    expect(log.states).toEqual(['a', 'a'])
  })

  it('does not read a host again for the move of another site', async () => {
    const { hosts, directory, hold, log } = setUp()
    hosts.set('a', live('1', 'one'))
    const open = hold()
    const asked = directory.load('a')
    await directory.invalidate('2')
    open()
    await asked
    expect(log.states).toEqual(['a'])
  })

  it('takes the later of two moves that are read out of order', async () => {
    const { hosts, directory, hold, releaseAt } = setUp()
    hosts.set('a', live('1', 'one'))
    await releaseAt('a')
    hosts.set('a', live('1', 'two'))
    const openFirst = hold()
    const first = directory.invalidate('1')
    hosts.set('a', live('1', 'three'))
    const openSecond = hold()
    const second = directory.invalidate('1')
    openSecond()
    await second
    openFirst()
    await first
    expect(await releaseAt('a')).toBe('three')
  })

  it('reads again the hosts of the sites, tenants and domains that are in the news, and no others', async () => {
    const { hosts, directory, log, releaseAt } = setUp()
    for (const [host, site] of Object.entries({ a: '1', b: '2', c: '3', d: '4', e: '1' })) {
      hosts.set(host, live(site, 'one'))
      await releaseAt(host)
    }
    log.states.length = 0
    for (const host of hosts.keys()) hosts.set(host, live('9', 'two'))
    await directory.recheck({ siteIds: ['1'], tenantIds: ['tenant of 2'], hosts: ['c', 'never'] })
    expect(log.states.sort()).toEqual(['a', 'b', 'c', 'e'])
    expect(await Promise.all(['a', 'd'].map(releaseAt))).toEqual(['two', 'one'])
  })

  it('goes on with what it knows when the news cannot be read, and tells of it', async () => {
    const { hosts, directory, log, setAway, releaseAt } = setUp()
    hosts.set('a', live('1', 'one'))
    await releaseAt('a')
    setAway(true)
    await directory.recheck({ siteIds: ['1'] })
    expect(await releaseAt('a')).toBe('one')
    expect(log.errors).toEqual(['a'])
    await expect(directory.load('b')).rejects.toThrow('away')
    setAway(false)
    hosts.set('a', live('1', 'two'))
    await directory.recheck({ siteIds: ['1'] })
    expect(await releaseAt('a')).toBe('two')
  })

  it('reads old hosts again one by one, however many are asked for at once', async () => {
    const { hosts, log, releaseAt } = setUp()
    const names = Array.from({ length: 50 }, (_, index) => `h${index}`)
    for (const name of names) hosts.set(name, live(name, 'one'))
    for (const name of names) await releaseAt(name)
    let now = Date.now() + 31_000
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now)
    try {
      log.states.length = 0
      for (const name of names) expect(await releaseAt(name)).toBe('one')
      expect(log.states).toHaveLength(1)
      // Each in its turn.
      for (let turn = 0; turn < 50; turn += 1) {
        now += 51
        for (const name of names) await releaseAt(name)
      }
      expect(new Set(log.states).size).toBe(50)
    } finally {
      clock.mockRestore()
    }
  })

  it('knows a host no more that is nobody’s, and again when it is somebody’s', async () => {
    const { hosts, directory, releaseAt } = setUp()
    hosts.set('a', live('1', 'one'))
    await releaseAt('a')
    hosts.delete('a')
    await directory.invalidate('1')
    expect(await releaseAt('a')).toBe('unknown')
    hosts.set('a', live('2', 'two'))
    await directory.recheck({ hosts: ['a'] })
    expect(await releaseAt('a')).toBe('two')
  })

  it('shows what an earlier process wrote down while the database is away, but for what has changed since', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'tause-known-'))
    const first = setUp({ dataDir })
    for (const id of ['1', '2', '3', '4']) {
      first.hosts.set(`host-${id}`, live(id, 'one'))
      await first.releaseAt(`host-${id}`)
    }
    await first.lastKnown?.stop()
    const second = setUp({ dataDir })
    expect([...second.directory.unconfirmed()]).toHaveLength(4)
    // They may be protected or suspended by now, or another tenant's.
    await second.directory.invalidate('1')
    await second.directory.recheck({ tenantIds: ['tenant of 2'], hosts: ['host-3'] })
    second.setAway(true)
    for (const id of ['1', '2', '3'])
      await expect(second.releaseAt(`host-${id}`)).rejects.toThrow('away')
    expect(await second.releaseAt('host-4')).toBe('one')
    await second.lastKnown?.stop()
    expect([...setUp({ dataDir }).directory.unconfirmed()].map(([host]) => host)).toEqual([
      'host-4',
    ])
    await rm(dataDir, { recursive: true })
  })

  it('keeps sites in memory through a flood of invented names', async () => {
    const { hosts, log, releaseAt } = setUp()
    hosts.set('a', live('1', 'one'))
    await releaseAt('a')
    for (let index = 0; index < 30_000; index += 1) await releaseAt(`invented-${index}`)
    log.states.length = 0
    expect(await releaseAt('a')).toBe('one')
    expect(log.states).toEqual([])
  })

  it('keeps releases up to its bytes, and reads one that was pushed out without the database', async () => {
    const { hosts, log, releases, setAway, releaseAt } = setUp({ maxBytes: 30_000 })
    for (let index = 0; index < 100; index += 1) {
      hosts.set(`h${index}`, live(String(index), `release-${index}`))
      expect(await releaseAt(`h${index}`)).toBe(`release-${index}`)
    }
    expect(releases.bytes()).toBeLessThanOrEqual(30_000)
    expect(releases.peek('release-0')).toBeUndefined()
    setAway(true)
    expect(await releaseAt('h0')).toBe('release-0')
    expect(log.manifests.filter((digest) => digest === 'release-0')).toHaveLength(2)
    expect(log.errors).toEqual([])
  })

  it('counts what is prepared of a release to its bytes', async () => {
    const { hosts, directory, releases } = setUp()
    hosts.set('a', live('1', 'one'))
    const entry = await directory.load('a')
    const before = releases.bytes()
    if (entry.kind === 'live') entry.release.prepared('/', undefined)
    expect(releases.bytes()).toBeGreaterThan(before)
  })
})
