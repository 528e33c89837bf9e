import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { RELEASE_STEPS } from '../../src/core/release/steps'
import { httpGet } from '../helpers/httpGet'
import { killDeploys } from '../helpers/killDeploys'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** A killed worker's claim of a job holds for this long at least: a lease less the time between two heartbeats. */
const LEAST_LEASE = 20 * SECOND

let app: RunningApp
let kit: SiteKit
let site: TestSite
let paths: string[]
let round = 0
/** The brand's name in the live release. */
let oldBrand = 'Brand of killed'
/** What a whole deploy and the making of an app take here. Milliseconds. */
let deployTime: number
let createTime: number

const restart = async (): Promise<void> => {
  const { dataDir, port } = app
  app = await startApp({ dataDir, port })
  kit = await createSiteKit(app, null)
}

/** Every page of the site, by path. A half release would mix two states. */
const readSite = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => {
        const { status, text } = await kit.get(site, path)
        return [path, `${status} ${text}`] as const
      }),
    ),
  )

/** Changes every page, so that a deploy has all of them to render. */
const changeAll = async (): Promise<string> => {
  round += 1
  await kit.api.call('PATCH', `/api/brand-profiles/${site.brandProfileId}`, {
    name: `Brand in round ${round}`,
  })
  return `Brand in round ${round}`
}

/** Paths of blobs whose bytes are not those of their name. */
const corruptBlobs = async (): Promise<string[]> => {
  const root = join(app.dataDir, 'blobs/sha256')
  const unpack = { br: brotliDecompressSync, gz: gunzipSync }
  const corrupt: string[] = []
  for (const folder of await readdir(root))
    for (const name of await readdir(join(root, folder))) {
      const [digest, form] = name.split('.') as [string, 'br' | 'gz' | undefined]
      const bytes = await readFile(join(root, folder, name))
      const plain = form ? unpack[form](bytes) : bytes
      if (createHash('sha256').update(plain).digest('hex') !== digest) corrupt.push(name)
    }
  return corrupt
}

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  const started = performance.now()
  site = await kit.makeSite('killed')
  createTime = performance.now() - started
  const { url } = await kit.deploy(site)
  deployTime = performance.now() - started - createTime
  const sitemap = await httpGet(`${url}/sitemap.xml`)
  paths = [...sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, loc]) => new URL(`${loc}`).pathname,
  )
}, 2 * MINUTE)
afterAll(async () => {
  await app?.stop({ keepData: true })
  if (app) await rm(app.dataDir, { recursive: true, force: true })
})

/** Starts a deploy of the whole site and kills the server after a share of the time that one takes. */
const killDuringDeploy = async (share: number): Promise<string> => {
  const { id } = await kit.startDeploy(site)
  await killAfter(share)
  return id
}

const killAfter = async (share: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, share * deployTime))
  await app.kill9()
  expect(await corruptBlobs()).toEqual([])
}

/** Each page must be wholly of the one release or wholly of the other. */
const expectWhole = async (old: Record<string, string>, newBrand: string): Promise<void> => {
  for (const [path, page] of Object.entries(await readSite()))
    if (page !== old[path])
      expect([
        path,
        page.startsWith('200 '),
        page.includes(newBrand),
        page.includes(oldBrand),
      ]).toEqual([path, true, true, false])
}

describe('a server that is killed during a deploy', () => {
  it.each([0.05, 0.5, 0.9])(
    'serves the old site at once after a restart and finishes the deploy when killed after %d of it',
    async (share) => {
      const old = await readSite()
      const brand = await changeAll()
      const id = await killDuringDeploy(share)
      const killed = Date.now()
      await restart()
      const restarted = Date.now()
      await expectWhole(old, brand)
      const { status, operationId } = await kit.deployEnd(id)
      expect(status).toBe('active')
      const { attempts, heartbeatAt } = await kit.api.call<{
        attempts: number
        heartbeatAt: string
      }>('GET', `/api/jobs/${operationId}?depth=0`)
      // Taken over at once; on a machine too slow to tell, the lease may have run out by then.
      if (attempts > 1 && restarted - killed < LEAST_LEASE / 2)
        expect(new Date(heartbeatAt).getTime() - killed).toBeLessThan(LEAST_LEASE)
      for (const [path, page] of Object.entries(await readSite()))
        expect([path, page.includes(brand), page === old[path]]).toEqual([path, true, false])
      oldBrand = brand
    },
    2 * MINUTE,
  )

  it(
    'keeps the old site and marks the deploy as failed when it is killed at every attempt',
    async () => {
      const old = await readSite()
      await changeAll()
      const id = await killDuringDeploy(0.1)
      for (const share of [0.15, 0.2]) {
        await restart()
        await killAfter(share)
      }
      await restart()
      const ended = await kit.deployEnd(id)
      if (ended.status === 'failed') {
        expect(await readSite()).toEqual(old)
        expect(ended.error?.message).toContain('ended without a word')
      }
      expect(['failed', 'active']).toContain(ended.status)
      // What failed once can be deployed again.
      expect((await kit.deploy(site)).live).toBe(true)
    },
    2 * MINUTE,
  )
})

describe('a worker that is killed at each step of a deployment', () => {
  it(
    'leaves every visitor with a whole release, and the next worker finishes each deployment',
    async () => {
      const { points, mixed, examples, bySteps } = await killDeploys({
        points: RELEASE_STEPS.map((step) => ({ step, delay: 0 })),
      })
      expect({ mixed, examples }).toEqual({ mixed: 0, examples: [] })
      expect(bySteps).toEqual(Object.fromEntries(RELEASE_STEPS.map((step) => [step, 1])))
      expect(points).toBe(RELEASE_STEPS.length)
    },
    8 * MINUTE,
  )
})

describe('a server that is killed while it makes an app', () => {
  it(
    'shows no half-made app as ready after a restart, and makes it when asked again',
    async () => {
      const creating = kit.makeSite('half').then(
        () => 'made',
        () => 'cut off',
      )
      await new Promise((resolve) => setTimeout(resolve, createTime / 2))
      await app.kill9()
      const outcome = await creating
      await restart()
      const { items } = await kit.api.call<{ items: (TestSite & { status: string })[] }>(
        'GET',
        `/api/v1/apps?tenantId=${site.tenantId}&status=ready`,
      )
      const found = items.find(({ slug }) => slug === 'half')
      if (outcome === 'cut off' && !found) {
        const made = await kit.makeSite('half', site.tenantId)
        expect(made).toMatchObject({ slug: 'half', status: 'ready' })
      } else {
        const { pages } = await kit.api.call<{ pages: { status: string }[] }>(
          'GET',
          `/api/v1/apps/${found?.id}`,
        )
        expect(pages.map(({ status }) => status)).toEqual(paths.map(() => 'published'))
      }
    },
    2 * MINUTE,
  )
})

describe('a server that is asked to stop', () => {
  it(
    'answers the requests and ends the deploys that have begun',
    async () => {
      await changeAll()
      const { id } = await kit.startDeploy(site)
      const creating = kit.makeSite('drained', site.tenantId)
      await new Promise((resolve) => setTimeout(resolve, createTime / 4))
      await app.stop({ keepData: true })
      expect(await creating).toMatchObject({ slug: 'drained', status: 'ready' })
      await restart()
      expect((await kit.deployEnd(id)).status).toBe('active')
      const log = await kit.readLog(id)
      expect(log.filter(({ level }) => level === 'error')).toEqual([])
    },
    2 * MINUTE,
  )
})
