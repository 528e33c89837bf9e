import { LEASE } from '../../../src/jobs/underLease'
import { type JobHost, startJobHost } from './startJobHost'
import { startReceiver } from './startReceiver'

const SECOND = 1000

/** Longer than this without a sign of life is stuck. Milliseconds. */
const STUCK = LEASE + 10 * SECOND

export type KillFigures = {
  total: number
  kills: number
  /** Jobs that did not succeed. */
  lost: number
  /** Jobs that stood still for longer than a lease and 10 s. */
  stuck: number
  /** Keys that the receiver got more than once. */
  doubled: number
  /** Keys that the receiver got. */
  effects: number
  /** Jobs that were under way when their worker was killed, and were tried again. */
  triedAgain: number
  seconds: number
}

/**
 * Runs `total` jobs, each with one effect at a receiver that counts it, on `workers` processes of which one
 * at a time is ended with SIGKILL and replaced, `kills` times spread over the run.
 */
export const killWorkers = async ({
  dataDir,
  total,
  kills,
  workers,
  concurrency,
  jobMs,
  log = () => undefined,
}: {
  dataDir: string
  total: number
  kills: number
  workers: number
  concurrency: number
  /** How long one job takes. Milliseconds. */
  jobMs: number
  log?: (line: string) => void
}): Promise<KillFigures> => {
  const receiver = await startReceiver()
  const start = (): Promise<JobHost> => startJobHost({ dataDir })
  const watcher = await start()
  const running: JobHost[] = []
  let replacing: Promise<unknown> = Promise.resolve()
  try {
    const userId = await watcher.makeUser('kills@example.com')
    const tenants = await Promise.all(
      ['one', 'two', 'three'].map((slug) => watcher.makeTenant(`kills-${slug}`)),
    )
    const orders = Array.from({ length: total }, (_, index) => ({
      kind: 'effect',
      tenantId: tenants[index % tenants.length] ?? null,
      userId,
      input: { url: receiver.url, key: `job-${index}`, ms: jobMs },
    }))
    await watcher.enqueueMany(orders)
    log(`${total} jobs are queued`)
    const started = performance.now()
    for (const host of await Promise.all(Array.from({ length: workers }, start))) {
      await host.work({ concurrency })
      running.push(host)
    }
    const stuck = new Set<string>()
    const look = async (): Promise<number> => {
      const before = new Date(Date.now() - STUCK).toISOString()
      const still = {
        and: [{ state: { equals: 'running' } }, { heartbeatAt: { less_than: before } }],
      }
      for (const { id } of await watcher.list(still)) stuck.add(String(id))
      return watcher.count({ state: { not_equals: 'succeeded' } })
    }
    let killed = 0
    let ended = await look()
    let lastChange = performance.now()
    const replace = async (): Promise<void> => {
      const host = await start()
      await host.work({ concurrency })
      running.push(host)
    }
    for (;;) {
      const left = await look()
      if (left !== ended) {
        ended = left
        lastChange = performance.now()
      }
      if (left === 0 || performance.now() - lastChange > 2 * STUCK) break
      const done = total - left
      const isTime = done >= ((killed + 1) * total) / (kills + 2)
      const victim = killed < kills && isTime ? running.shift() : undefined
      if (victim) {
        victim.kill('SIGKILL')
        killed += 1
        replacing = Promise.all([replacing, replace()])
        if (killed % 10 === 0) log(`${killed} killed, ${done} of ${total} done`)
      }
      await new Promise((done_) => setTimeout(done_, 50))
    }
    const rows = (await watcher.list({})) as unknown as {
      id: string
      state: string
      attempts: number
    }[]
    const counts = orders.map(({ input }) => receiver.posts.get(`/effects/${input.key}`) ?? 0)
    return {
      total,
      kills: killed,
      lost: rows.filter(({ state }) => state !== 'succeeded').length + (total - rows.length),
      stuck: stuck.size,
      doubled: counts.filter((count) => count > 1).length,
      effects: counts.filter((count) => count > 0).length,
      triedAgain: rows.filter(({ attempts }) => attempts > 1).length,
      seconds: Math.round((performance.now() - started) / SECOND),
    }
  } finally {
    await replacing
    await Promise.all([watcher, ...running].map((host) => host.end()))
    await receiver.close()
  }
}
