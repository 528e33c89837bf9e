import { jest } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JobDocument } from '../../src/jobs/types'
import { type JobHost, startJobHost } from '../helpers/jobs/startJobHost'
import { type Receiver, startReceiver } from '../helpers/jobs/startReceiver'

// The contract of durable work, driven through processes of their own. The same file runs on SQLite, on
// MongoDB (`npm run test:mongo`) and with Redis waking the workers (`npm run test:redis`).

const SECOND = 1000
const MINUTE = 60 * SECOND
const LEASE = 3 * SECOND

// Several processes are started, each of which makes the indexes of an empty database.
jest.setTimeout(3 * MINUTE)

let dataDir: string
let receiver: Receiver
let first: JobHost
let second: JobHost
let userId: string
let a: string
let b: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tause-jobs-'))
  receiver = await startReceiver()
  first = await startJobHost({ dataDir })
  second = await startJobHost({ dataDir })
  userId = await first.makeUser('jobs@example.com')
  a = await first.makeTenant('tenant-a')
  b = await first.makeTenant('tenant-b')
}, 4 * MINUTE)
afterAll(async () => {
  await Promise.all([first?.end(), second?.end()])
  await receiver?.close()
  await rm(dataDir, { recursive: true, force: true })
})
afterEach(() => Promise.all([first.rest(), second.rest()]))

let keys = 0
const newKey = (): string => `key-${++keys}`
const order = (kind: string, tenantId: string | null, key = newKey(), more: object = {}) => ({
  kind,
  tenantId,
  userId,
  input: { url: receiver.url, key },
  ...more,
})

const until = async (id: string, ...states: JobDocument['state'][]): Promise<JobDocument> => {
  for (;;) {
    const job = await first.read(id)
    if (states.includes(job.state)) return job
    await new Promise((done) => setTimeout(done, 25))
  }
}

/** Holds the only slot until it is released, so that others can be lined up behind it. */
const holdSlot = async (host: JobHost): Promise<string> => {
  const key = newKey()
  await host.enqueue(order('hold', null, key, { priority: 400 }))
  await host.work({ concurrency: 1 })
  await receiver.posted(`/begun/${key}`)
  return key
}
const effects = (ofKeys: string[]): string[] =>
  receiver.order.map((path) => path.replace('/effects/', '')).filter((key) => ofKeys.includes(key))

describe('a job', () => {
  it('runs once however many workers look for it, and keeps its result', async () => {
    const jobs = Array.from({ length: 60 }, () => order('effect', a))
    await Promise.all([first.work({}), second.work({})])
    const ids = await first.enqueueMany(jobs)
    const done = await Promise.all(ids.map((id) => until(id, 'succeeded')))
    const sent = jobs.map(({ input }) => receiver.posts.get(`/effects/${input.key}`))
    expect(new Set(sent)).toEqual(new Set([1]))
    expect(done[0]).toMatchObject({ attempts: 1, progress: { percent: 100 }, leaseUntil: null })
    expect(done[0]?.result).toEqual({ key: jobs[0]?.input.key, found: false })
    expect(new Set(done.map(({ leaseToken }) => leaseToken))).toEqual(new Set([1]))
  })

  it('waits for its time', async () => {
    await first.work({})
    const inTime = await first.enqueue(order('nothing', a, newKey(), { inMs: 1500 }))
    expect((await first.read(inTime)).lane ?? null).toBeNull()
    const { runAt, finishedAt } = (await until(inTime, 'succeeded')) as JobDocument & {
      finishedAt: string
    }
    expect(Date.parse(finishedAt)).toBeGreaterThanOrEqual(Date.parse(runAt))
  })

  it('is refused with a key that its tenant has used for the kind, and only then', async () => {
    const idempotencyKey = newKey()
    const keyed = (kind: string, tenant: string | null) =>
      first.enqueue(order(kind, tenant, newKey(), { idempotencyKey }))
    await Promise.all([
      keyed('nothing', a),
      keyed('nothing', b),
      keyed('flaky', a),
      keyed('nothing', null),
    ])
    for (const tenant of [a, null])
      await expect(keyed('nothing', tenant)).rejects.toThrow('exists already')
  })

  it('is tried again after a failure, and is a dead letter after the last attempt', async () => {
    await first.work({})
    const flaky = (times: number, maxAttempts: number) =>
      first.enqueue({ ...order('flaky', a), input: { times }, maxAttempts })
    const [recovers, dies] = [await flaky(1, 3), await flaky(9, 1)]
    expect(await until(recovers, 'succeeded')).toMatchObject({ attempts: 2, error: null })
    expect(await until(dies, 'failed')).toMatchObject({ attempts: 1, error: { code: 'internal' } })
    const refused = await first.enqueue(order('refused', a))
    expect(await until(refused, 'failed')).toMatchObject({
      attempts: 1,
      error: { code: 'forbidden', message: 'Not to be done.' },
    })
  })

  it('waits again when a dead letter is retried, with all its attempts', async () => {
    await first.work({})
    const id = await first.enqueue({ ...order('flaky', a), input: { times: 1 }, maxAttempts: 1 })
    await until(id, 'failed')
    await first.rest()
    expect(await first.retry(id)).toMatchObject({ state: 'queued', attempts: 0, error: null })
    await expect(first.retry(id)).rejects.toThrow('Only one that has failed')
    await first.work({})
    expect(await until(id, 'failed')).toMatchObject({ attempts: 1 })
  })
})

describe('cancelling', () => {
  it('ends a waiting job at once: it never runs', async () => {
    const key = newKey()
    const idempotencyKey = newKey()
    const id = await first.enqueue(order('effect', a, key, { idempotencyKey }))
    expect(await first.cancel(id)).toMatchObject({
      state: 'cancelled',
      error: { code: 'cancelled' },
    })
    await first.enqueue(order('effect', a, 'after', { idempotencyKey }))
    await first.work({})
    await receiver.posted('/effects/after')
    expect(receiver.posts.get(`/effects/${key}`)).toBeUndefined()
    await expect(first.cancel(id)).rejects.toThrow('is over')
  })

  it('tells a running job, wherever it runs', async () => {
    const key = newKey()
    await second.work({})
    const id = await first.enqueue(order('hold', a, key))
    await receiver.posted(`/begun/${key}`)
    expect(await first.cancel(id)).toMatchObject({ state: 'running' })
    await receiver.posted(`/told/${key}/JobCancelledError`)
    expect(await until(id, 'cancelled')).toMatchObject({ error: { code: 'cancelled' } })
  })
})

describe('what ended long ago', () => {
  it('is removed; what waits and what failed for good stays', async () => {
    const begun = new Date().toISOString()
    const ended = await first.enqueue(order('effect', a))
    const dead = await first.enqueue(order('refused', a))
    const waiting = await first.enqueue(order('effect', a, newKey(), { inMs: 10 * MINUTE }))
    await first.work({ concurrency: 2 })
    await until(ended, 'succeeded')
    await until(dead, 'failed')
    await first.prune(begun)
    expect(await first.count({ id: { equals: ended } })).toBe(1)
    expect(await first.prune(new Date().toISOString())).toBeGreaterThan(0)
    expect(await first.count({ id: { in: [ended, dead, waiting] } })).toBe(2)
    await first.cancel(waiting)
  })
})

describe('whose turn it is', () => {
  it("is another tenant's after one slot, however many jobs the first has waiting", async () => {
    const gate = await holdSlot(first)
    const many = Array.from({ length: 300 }, () => order('effect', a))
    const one = order('effect', b)
    const ofPlatform = order('effect', null)
    const all = [...many, one, ofPlatform].map(({ input }) => input.key)
    await first.enqueueMany(many)
    await first.enqueueMany([one, ofPlatform])
    receiver.release(gate)
    await receiver.posted(`/effects/${one.input.key}`)
    const served = effects(all)
    // One slot for each of the two other lines, at most.
    expect(served.indexOf(one.input.key)).toBeLessThanOrEqual(2)
    const late = order('effect', b)
    await first.enqueue(late)
    const before = effects(all).length
    await receiver.posted(`/effects/${late.input.key}`)
    const lateAt = effects([...all, late.input.key]).indexOf(late.input.key)
    // What had begun by the time it was queued, and one slot.
    expect(lateAt).toBeLessThanOrEqual(before + 2)
    expect(effects(all).length).toBeLessThan(300)
    await first.rest()
    for (const { id } of await first.list({ state: { equals: 'queued' } }))
      await first.cancel(String(id))
  })

  it('goes by priority among the jobs of one tenant', async () => {
    const gate = await holdSlot(first)
    const [low, high, middle] = [-5, 10, 0].map((priority) =>
      order('effect', a, newKey(), { priority }),
    ) as [ReturnType<typeof order>, ReturnType<typeof order>, ReturnType<typeof order>]
    await first.enqueueMany([low, high, middle])
    receiver.release(gate)
    const expected = [high, middle, low].map(({ input }) => input.key)
    for (const key of expected) await receiver.posted(`/effects/${key}`)
    expect(effects(expected)).toEqual(expected)
  })

  it('passes over what a limit of all workers together holds back', async () => {
    const options = { concurrency: 5, limits: { hold: { perTenant: 1 } } }
    await Promise.all([first.work(options), second.work(options)])
    const held = [a, a, a, b, b].map((tenant) => order('hold', tenant))
    const ids = await first.enqueueMany(held)
    const free = order('effect', a)
    await first.enqueue(free)
    await receiver.posted(`/effects/${free.input.key}`)
    // Every worker has looked since the first two began: one of each tenant, and no other.
    const begun = (): string[] =>
      held.map(({ input }) => input.key).filter((key) => receiver.posts.has(`/begun/${key}`))
    const done = new Set<string>()
    while (done.size < held.length) {
      const lap = order('effect', a)
      await first.enqueue(lap)
      await receiver.posted(`/effects/${lap.input.key}`)
      const running = held.filter(
        ({ input }) => begun().includes(input.key) && !done.has(input.key),
      )
      for (const tenant of [a, b])
        expect(running.filter(({ tenantId }) => tenantId === tenant).length).toBeLessThanOrEqual(1)
      for (const { input } of running) {
        receiver.release(input.key)
        done.add(input.key)
      }
    }
    for (const id of ids) await until(id, 'succeeded')
    // A claim over the limit is given back before it runs: what has begun says how many ran at once.
    for (const { input } of held) expect(receiver.posts.get(`/begun/${input.key}`)).toBe(1)
  })
})

describe('a lease', () => {
  it('ends with its process: another worker goes on at once', async () => {
    const key = newKey()
    const doomed = await startJobHost({ dataDir })
    await doomed.work({})
    const id = await first.enqueue(order('stubborn', a, key))
    await receiver.posted(`/begun/${key}`)
    doomed.kill('SIGKILL')
    await doomed.ended
    receiver.release(key)
    await first.work({})
    expect(await until(id, 'succeeded')).toMatchObject({ attempts: 2, result: { attempt: 2 } })
  })

  it('passes to another worker when it runs out; the first one is told and its writes are refused', async () => {
    const key = newKey()
    const frozen = await startJobHost({ dataDir })
    await frozen.work({ lease: LEASE })
    const id = await first.enqueue(order('stubborn', a, key))
    await receiver.posted(`/begun/${key}`)
    const { leaseToken } = await first.read(id)
    frozen.kill('SIGSTOP')
    await first.work({ lease: LEASE })
    await receiver.posted(`/begun/${key}`, 2)
    receiver.release(key)
    const done = await until(id, 'succeeded')
    expect(done).toMatchObject({ attempts: 2, result: { attempt: 2 } })
    expect(done.leaseToken).toBeGreaterThan(leaseToken)
    frozen.kill('SIGCONT')
    await receiver.posted(`/told/${key}/LeaseLostError`)
    await frozen.rest()
    expect(await first.read(id)).toEqual(done)
    await frozen.end()
  })

  it('is given back when the worker stops: the attempt does not count', async () => {
    const key = newKey()
    await first.work({})
    const id = await first.enqueue(order('hold', a, key))
    await receiver.posted(`/begun/${key}`)
    const stopped = first.rest(100)
    await receiver.posted(`/told/${key}/WorkerStopsError`)
    await stopped
    expect(await first.read(id)).toMatchObject({ state: 'queued', attempts: 0 })
    await first.cancel(id)
  })
})

describe('the clock', () => {
  it('is held by one worker, and by the next when its process ends', async () => {
    const doomed = await startJobHost({ dataDir })
    const holder = async (): Promise<{ leaseOwner: string; leaseToken: number }> => {
      for (;;) {
        const clock = (await second.clock()) as unknown as {
          leaseOwner: string
          leaseToken: number
        }
        if (clock?.leaseOwner) return clock
        await new Promise((done) => setTimeout(done, 25))
      }
    }
    const pid = await doomed.work({})
    const before = await holder()
    expect(before.leaseOwner).toContain(`:${pid}:`)
    const next = await first.work({})
    doomed.kill('SIGKILL')
    for (;;) {
      const now = await holder()
      if (now.leaseOwner !== before.leaseOwner) {
        expect(now.leaseOwner).toContain(`:${next}:`)
        expect(now.leaseToken).toBe(before.leaseToken + 1)
        break
      }
      await new Promise((done) => setTimeout(done, 100))
    }
  })
})
