import type { CollectionSlug, Payload, Where } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import type { RunDocument } from './documents'
import { enqueueRun, wakeRun } from './wakeRun'

const MINUTE = 60 * 1000

/** What a crash between two writes has left behind: older than any write takes. Milliseconds. */
const STALE = MINUTE

const MOST = 200

/**
 * Calls for runs that nobody was called for: their worker, or whoever decided, died between writing what
 * has happened and queueing what follows.
 */
export const sweepRuns = async (payload: Payload): Promise<number> => {
  const now = new Date()
  const stale = new Date(now.getTime() - STALE).toISOString()
  let called = 0
  for (const run of await find(payload, 'agent-runs', [
    { state: { in: ['queued', 'running'] } },
    { updatedAt: { less_than: stale } },
  ]))
    if (!(await hasJob(payload, run, now))) {
      if (run.state === 'running')
        await transition({
          payload,
          collection: 'agent-runs',
          where: {
            and: [
              { id: { equals: run.id } },
              { state: { equals: 'running' } },
              { job: { equals: run.job } },
            ],
          },
          data: { state: 'queued' },
        })
      await enqueueRun(payload, run, { purpose: `swept ${now.toISOString().slice(0, 16)}` })
      called += 1
    }
  for (const run of await find(payload, 'agent-runs', [
    { state: { equals: 'suspended' } },
    { waitUntil: { less_than: stale } },
  ])) {
    await wakeRun(payload, run.id)
    called += 1
  }
  const decided = await find(payload, 'approvals', [
    { state: { in: ['approved', 'rejected', 'void'] } },
    { updatedAt: { less_than: stale } },
    { updatedAt: { greater_than: new Date(now.getTime() - 60 * MINUTE).toISOString() } },
  ])
  for (const approval of decided) {
    const waits = await payload.db.count({
      collection: 'agent-steps' as CollectionSlug,
      where: {
        and: [
          { uniqueKey: { equals: (approval as unknown as { uniqueKey: string }).uniqueKey } },
          { state: { equals: 'suspended' } },
        ],
      },
    })
    if (waits.totalDocs === 0) continue
    await wakeRun(payload, idOf((approval as unknown as { run: unknown }).run) ?? '')
    called += 1
  }
  return called
}

const find = async (payload: Payload, collection: string, and: Where[]): Promise<RunDocument[]> => {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: collection as CollectionSlug,
    where: { and },
    sort: 'updatedAt',
    limit: MOST,
    pagination: false,
  })
  return docs.map((doc) => ({ ...doc, id: String(doc.id) }) as unknown as RunDocument)
}

/** Whether a job is at the run, or comes to it now: one for a later hour that it waited for is none. */
const hasJob = async (
  payload: Payload,
  { id, job }: Pick<RunDocument, 'id' | 'job'>,
  now: Date,
): Promise<boolean> => {
  const { totalDocs } = await payload.db.count({
    collection: 'jobs' as CollectionSlug,
    where: {
      and: [
        { subject: { equals: `agent-runs/${id}` } },
        { state: { in: ['queued', 'running'] } },
        {
          or: [
            { state: { equals: 'running' } },
            { runAt: { less_than_equal: now.toISOString() } },
            // The one that has it, and is tried again a little later.
            ...(job ? [{ id: { equals: job } }] : []),
          ],
        },
      ],
    },
  })
  return totalDocs > 0
}
