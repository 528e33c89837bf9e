import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hasRedis, startRedis } from '../../../scripts/redis.mjs'
import { type JobHost, startJobHost } from '../../helpers/jobs/startJobHost'
import { median, round } from '../load/median'

const TOTAL = Number(process.env.MEASURE_RATE_JOBS ?? 4000)
const ROUNDS = Number(process.env.MEASURE_ROUNDS ?? 5)
const CONCURRENCY = 50

type Runner = () => Promise<number>

/** What a peer runs is in a process of its own, as ours is. */
const inProcess = async (module: string, name: string, argument: unknown): Promise<number> => {
  const code = `const { ${name} } = await import('./tests/bench/agents/${module}.ts'); console.log(await ${name}(${JSON.stringify(argument)}))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', code],
    { cwd: process.cwd() },
  )
  return Number(stdout.trim().split('\n').at(-1))
}

const rateOf = (host: JobHost, userId: string, tenantId: string): Runner => {
  const orders = Array.from({ length: TOTAL }, () => ({
    kind: 'nothing',
    tenantId,
    userId,
    input: {},
  }))
  return async () => {
    await host.enqueueMany(orders)
    return (TOTAL * 1000) / (await host.drain({ concurrency: CONCURRENCY }))
  }
}

/**
 * Jobs a second, each a median of interleaved rounds: ours on the database, ours woken by Redis, BullMQ
 * alone and a bare claim loop on SQLite. One worker process, jobs that do nothing.
 */
export const jobsPerSecond = async (
  log: (line: string) => void,
): Promise<Record<string, unknown>> => {
  const redis = hasRedis() ? await startRedis() : null
  const folders = await Promise.all(
    ['database', 'redis'].map((name) => mkdtemp(join(tmpdir(), `tause-${name}-`))),
  )
  const hosts: JobHost[] = []
  try {
    const runners: Record<string, Runner> = {}
    for (const [name, dataDir, url] of [
      ['database', folders[0], ''],
      ['redis', folders[1], redis?.url],
    ] as const) {
      if (!dataDir || url === undefined) continue
      const host = await startJobHost({ dataDir, env: { REDIS_URL: url } })
      hosts.push(host)
      const userId = await host.makeUser('rate@example.com')
      runners[name] = rateOf(host, userId, await host.makeTenant('rate'))
    }
    if (redis)
      runners.rawBull = () =>
        inProcess('rawBull', 'rawBull', {
          url: redis.url,
          total: TOTAL * 2,
          concurrency: CONCURRENCY,
        })
    runners.bareSqlite = () => inProcess('bareSqlite', 'bareSqlite', TOTAL)

    const rates = new Map<string, number[]>(Object.keys(runners).map((name) => [name, []]))
    for (let index = 0; index < ROUNDS; index += 1) {
      const names = Object.keys(runners)
      if (index % 2 === 1) names.reverse()
      for (const name of names) rates.get(name)?.push((await runners[name]?.()) ?? 0)
      log(
        `round ${index + 1}: ${[...rates].map(([name, all]) => `${name} ${round(all.at(-1) ?? 0, 0)}`).join(', ')}`,
      )
    }
    const of = (name: string): number | null => {
      const all = rates.get(name)
      return all ? round(median(all), 0) : null
    }
    const ratio = (ours: number | null, peer: number | null): number | null =>
      ours && peer ? round(ours / peer, 2) : null
    return {
      database: of('database'),
      redis: of('redis'),
      rawBull: of('rawBull'),
      bareSqlite: of('bareSqlite'),
      ratios: {
        databaseToBareSqlite: ratio(of('database'), of('bareSqlite')),
        redisToRawBull: ratio(of('redis'), of('rawBull')),
      },
      ranges: Object.fromEntries(
        [...rates].map(([name, all]) => [
          name,
          [round(Math.min(...all), 0), round(Math.max(...all), 0)],
        ]),
      ),
      jobs: TOTAL,
      concurrency: CONCURRENCY,
      ...(!redis && { note: 'redis-server is missing: redis and rawBull were not measured' }),
    }
  } finally {
    await Promise.all(hosts.map((host) => host.end()))
    await redis?.stop()
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
  }
}
