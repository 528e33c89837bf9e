import { createInterface } from 'node:readline'
import type { CollectionSlug } from 'payload'
import { openRuntime, prepareEnvironment } from '../../../src/cli/runtime'
import { cancelJob } from '../../../src/jobs/cancelJob'
import { enqueue, type EnqueueInput } from '../../../src/jobs/enqueue'
import { pruneJobs } from '../../../src/jobs/pruneJobs'
import { retryJob } from '../../../src/jobs/retryJob'
import { startBackground, type Background } from '../../../src/jobs/startBackground'
import type { JobDocument } from '../../../src/jobs/types'
import { testKinds } from './testKinds'

// A process on a test's database that queues and runs jobs as it is told: one JSON call a line on standard
// input, one answer a line on standard output. It ends with its input, or by a signal.

type Order = Omit<EnqueueInput, 'payload' | 'actor' | 'runAt'> & { userId: string; inMs?: number }
type WorkOptions = {
  concurrency?: number
  tenantLimit?: number
  lease?: number
  poll?: number
  /** Without `worker` it only tells others what was queued. @default worker */
  roles?: ('front' | 'worker')[]
  limits?: Parameters<typeof testKinds>[0]
}

const settings = await prepareEnvironment()
const { payload, blobs } = await openRuntime(settings)
let background: Background | undefined

const add = ({ userId, inMs = 0, ...order }: Order): Promise<JobDocument> =>
  enqueue({
    ...order,
    payload,
    actor: { collection: 'users', id: userId },
    runAt: new Date(Date.now() + inMs),
  })
const read = async (id: string): Promise<JobDocument> => {
  const job = await payload.db.findOne({
    collection: 'jobs' as CollectionSlug,
    where: { id: { equals: id } },
  })
  if (!job) throw new Error(`No job ${id}`)
  return job as unknown as JobDocument
}

const calls = {
  makeUser: async (email: string) =>
    String(
      (
        await payload.create({
          collection: 'users',
          data: { email, password: 'a long enough password 4711' } as never,
          overrideAccess: true,
        })
      ).id,
    ),
  makeTenant: async (slug: string) =>
    String(
      (
        await payload.create({
          collection: 'tenants',
          data: { name: slug, slug } as never,
          overrideAccess: true,
        })
      ).id,
    ),
  enqueue: async (order: Order) => String((await add(order)).id),
  enqueueMany: async (orders: Order[]) => {
    const ids: string[] = []
    const PORTION = 50
    for (let start = 0; start < orders.length; start += PORTION)
      ids.push(
        ...(await Promise.all(orders.slice(start, start + PORTION).map(add))).map(({ id }) =>
          String(id),
        ),
      )
    return ids
  },
  read,
  count: async (where: object) =>
    (await payload.db.count({ collection: 'jobs' as CollectionSlug, where: where as never }))
      .totalDocs,
  list: async (where: object) =>
    (
      await payload.db.find({
        collection: 'jobs' as CollectionSlug,
        where: where as never,
        pagination: false,
        limit: 0,
      })
    ).docs,
  cancel: async (id: string) => cancelJob({ payload, job: await read(id) }),
  prune: (before: string) => pruneJobs({ payload, before: new Date(before) }),
  retry: async (id: string) => retryJob({ payload, job: await read(id) }),
  work: async ({
    concurrency = 4,
    tenantLimit,
    lease,
    poll,
    roles = ['worker'],
    limits,
  }: WorkOptions) => {
    background = await startBackground({
      payload,
      blobs,
      settings: { ...settings, roles, worker: { concurrency, tenantLimit } },
      kinds: testKinds(limits),
      lease,
      poll,
    })
    return process.pid
  },
  isOnRedis: () => Promise.resolve(background?.redis?.() ?? null),
  rest: async (timeout?: number) => {
    await background?.stop(timeout ?? undefined)
    background = undefined
  },
  /** Runs jobs that do nothing until none is left. Milliseconds. */
  drain: async ({ concurrency }: { concurrency: number }) => {
    const started = performance.now()
    await calls.work({ concurrency })
    const where = { state: { in: ['queued', 'running'] } }
    while (await payload.db.findOne({ collection: 'jobs' as CollectionSlug, where }))
      await new Promise((done) => setTimeout(done, 5))
    const took = performance.now() - started
    await calls.rest()
    return took
  },
  clock: async () => payload.db.findOne({ collection: 'clocks' as CollectionSlug, where: {} }),
}

export type JobHostCalls = typeof calls

const answer = (line: object): void => void process.stdout.write(`ANSWER ${JSON.stringify(line)}\n`)

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { call, name, argument } = JSON.parse(line) as {
      call: number
      name: keyof JobHostCalls
      argument: never
    }
    Promise.resolve()
      .then((): Promise<unknown> => calls[name](argument))
      .then(
        (result) => answer({ call, result: result ?? null }),
        (error: Error) => answer({ call, error: error.message }),
      )
  })
  .on('close', () => {
    void (background?.stop() ?? Promise.resolve())
      .then(() => payload.destroy())
      .finally(() => process.exit(0))
  })
answer({ call: 0, result: 'ready' })
