import { jest } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startRedis } from '../../scripts/redis.mjs'
import { httpGet } from '../helpers/httpGet'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

// Two fronts over one database, with Redis between them: what one makes live, the other shows at once.

const MINUTE = 60_000

jest.setTimeout(2 * MINUTE)

/** How often a front looks for changes without Redis. Milliseconds. */
const LOOK = 750

let dataDir: string
let redis: Awaited<ReturnType<typeof startRedis>>
let one: RunningApp
let other: RunningApp
let kit: SiteKit
let site: TestSite

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tause-news-'))
  redis = await startRedis()
  const env = { REDIS_URL: redis.url, PAYLOAD_SECRET: 'only for these tests, and long enough' }
  one = await startApp({ dataDir, env })
  other = await startApp({ dataDir, env, args: ['--role', 'front'] })
  kit = await createSiteKit(one)
  site = await kit.makeSite('told')
  await kit.deploy(site)
}, 4 * MINUTE)
afterAll(async () => {
  await Promise.all([one?.stop(), other?.stop()])
  await redis?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** From the first answer with a new release here to the first one there. Milliseconds. */
const lagOf = async (heading: string): Promise<number> => {
  await kit.editHeadline(site, '/', heading)
  const seen = async ({ url }: RunningApp): Promise<number> => {
    for (;;) {
      const { status, text } = await httpGet(url, { headers: { host: 'told.localhost' } })
      expect(status).toBe(200)
      if (text.includes(heading)) return performance.now()
      await delay(2)
    }
  }
  const [here, there] = await Promise.all([seen(one), seen(other), kit.deploy(site)])
  return there - here
}

it('shows at once what another process made live', async () => {
  const lags: number[] = []
  for (const round of [1, 2, 3, 4, 5, 6, 7]) lags.push(await lagOf(`Told number ${round}`))
  process.stderr.write(`Told through Redis after ${lags.map(Math.round).join(', ')} ms\n`)
  const median = lags.sort((a, b) => a - b)[3] ?? Infinity
  // By looking alone it would be half an interval.
  expect(median).toBeLessThan(LOOK / 4)
})

it('shows it a moment later while Redis is frozen, and when it is gone', async () => {
  process.kill(redis.pid ?? 0, 'SIGSTOP')
  await lagOf('Redis is frozen')
  process.kill(redis.pid ?? 0, 'SIGCONT')
  await redis.stop()
  await lagOf('Redis is gone')
})

it('shows it at once again when Redis is back', async () => {
  redis = await startRedis(redis.port)
  // Joined again within some seconds. By luck alone one in ten would be so quick, not three in a row.
  let quick = 0
  for (let round = 1; quick < 3; round += 1)
    quick = (await lagOf(`Redis is back, ${round}`)) < LOOK / 10 ? quick + 1 : 0
  expect(quick).toBe(3)
})
