import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRedis } from '../../scripts/redis.mjs'
import { freePort } from '../helpers/freePort'
import { type JobHost, startJobHost } from '../helpers/jobs/startJobHost'
import { type Receiver, startReceiver } from '../helpers/jobs/startReceiver'

// What becomes of jobs when Redis goes, hangs, refuses or swallows everything: they run all the same, and
// Redis is joined again when it is back.

const SECOND = 1000
const MINUTE = 60 * SECOND

let dataDir: string
let receiver: Receiver
let redis: Awaited<ReturnType<typeof startRedis>>
let userId: string
let sender: JobHost
let worker: JobHost
let keys = 0

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tause-redis-'))
  receiver = await startReceiver()
  redis = await startRedis()
  const env = { REDIS_URL: redis.url }
  sender = await startJobHost({ dataDir, env })
  worker = await startJobHost({ dataDir, env })
  userId = await sender.makeUser('redis@example.com')
  await worker.work({})
}, 60 * SECOND)
afterAll(async () => {
  await Promise.all([sender?.end(), worker?.end()])
  await redis?.stop()
  await receiver?.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** Queues a job in one process and waits for its effect by the other. Milliseconds for both. */
const runOne = async (from = sender): Promise<{ queued: number; ran: number }> => {
  const key = `redis-${++keys}`
  const started = performance.now()
  await from.enqueue({
    kind: 'effect',
    tenantId: null,
    userId,
    input: { url: receiver.url, key },
  })
  const queued = performance.now() - started
  await receiver.posted(`/effects/${key}`)
  return { queued, ran: performance.now() - started }
}
const isOnRedis = async (host: JobHost, wanted: boolean): Promise<void> => {
  while ((await host.isOnRedis()) !== wanted) await new Promise((done) => setTimeout(done, 100))
}

it('runs jobs while Redis is frozen, and joins it again', async () => {
  await isOnRedis(worker, true)
  process.kill(redis.pid ?? 0, 'SIGSTOP')
  const { queued } = await runOne()
  expect(queued).toBeLessThan(2 * SECOND)
  await isOnRedis(worker, false)
  await runOne()
  process.kill(redis.pid ?? 0, 'SIGCONT')
  await isOnRedis(worker, true)
  await runOne()
})

it('runs jobs while Redis is gone and refuses, and joins it again when it is back', async () => {
  await isOnRedis(worker, true)
  const { port } = redis
  await redis.stop()
  await runOne()
  await isOnRedis(worker, false)
  await runOne()
  redis = await startRedis(port)
  await isOnRedis(worker, true)
  await runOne()
})

it('runs jobs when Redis never was there', async () => {
  const lonely = await startJobHost({
    dataDir,
    env: { REDIS_URL: `redis://127.0.0.1:${await freePort()}` },
  })
  await worker.rest()
  await lonely.work({})
  await runOne(lonely)
  expect(await lonely.isOnRedis()).toBe(false)
  await lonely.end()
  await worker.work({})
})

it('runs jobs, and stops in time, when what should be Redis swallows everything', async () => {
  const sockets = new Set<Socket>()
  const hole: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).resume()
  })
  const port = await freePort()
  await new Promise<void>((done) => hole.listen(port, '127.0.0.1', done))
  const swallowed = await startJobHost({ dataDir, env: { REDIS_URL: `redis://127.0.0.1:${port}` } })
  await worker.rest()
  await swallowed.work({})
  await runOne(swallowed)
  const stopped = performance.now()
  await swallowed.end()
  expect(performance.now() - stopped).toBeLessThan(10 * SECOND)
  for (const socket of sockets) socket.destroy()
  await new Promise((done) => hole.close(done))
  await worker.work({})
})

it('wakes a worker of another process that does not look by itself', async () => {
  await worker.rest()
  await worker.work({ poll: 10 * MINUTE })
  // Its own signals do not reach the other process: only Redis does.
  await sender.work({ roles: ['front'] })
  for (const host of [worker, sender]) await isOnRedis(host, true)
  for (let index = 0; index < 9; index += 1) await runOne()
})
