import type { Payload } from 'payload'
import { laneOf } from '../line'
import type { JobDocument, JobState } from '../types'
import type { Candidate, Held, JobStore, Lease, Line } from './JobStore'

/** Jobs put into their lines by one call. */
const MOST_PROMOTED = 1000

type Row = Record<string, unknown> & { _id: unknown }
type Filter = Record<string, unknown>

/** What is used of the driver's collection. */
type Collection = {
  find: (filter: Filter) => Cursor
  findOne: (filter: Filter, options?: object) => Promise<Row | null>
  updateMany: (filter: Filter, update: object) => Promise<{ modifiedCount: number }>
  bulkWrite: (operations: object[], options: object) => Promise<{ matchedCount: number }>
}
type Cursor = {
  sort: (by: object) => Cursor
  limit: (most: number) => Cursor
  project: (fields: object) => Cursor
  toArray: () => Promise<Row[]>
}

/** {@link JobStore} on MongoDB: single-document writes only, so that nothing depends on transactions. */
export const mongoJobStore = (payload: Payload): JobStore => {
  const { collections } = payload.db as unknown as {
    collections: Record<
      string,
      {
        collection: Collection
        base: {
          Types: { ObjectId: { new (id: string): object; isValid: (id: string) => boolean } }
        }
      }
    >
  }
  const model = collections.jobs
  if (!model) throw new Error('The collection "jobs" is missing.')
  const jobs = model.collection
  const { ObjectId } = model.base.Types
  const toKey = (id: string): unknown => (ObjectId.isValid(id) ? new ObjectId(id) : id)
  const underLease = ({ id, token }: Lease): Filter => ({
    _id: toKey(id),
    state: 'running',
    leaseToken: token,
  })

  const idsWhere = async (filter: Filter): Promise<Set<string>> =>
    new Set((await jobs.find(filter).project({ _id: 1 }).toArray()).map(({ _id }) => String(_id)))

  /** Writes under each lease; the ids of those that held, which `after` tells by what was written. */
  const writeUnder = async (
    leases: readonly Lease[],
    update: (index: number) => object,
    after: Filter,
  ): Promise<Set<string>> => {
    if (leases.length === 0) return new Set()
    const operations = leases.map((lease, index) => ({
      updateOne: { filter: underLease(lease), update: update(index) },
    }))
    const { matchedCount } = await jobs.bulkWrite(operations, { ordered: false })
    if (matchedCount === leases.length) return new Set(leases.map(({ id }) => id))
    return idsWhere({
      $or: leases.map(({ id, token }) => ({ _id: toKey(id), leaseToken: token, ...after })),
    })
  }

  const updateUnder = async (leases: readonly Lease[], update: object): Promise<number> =>
    leases.length === 0
      ? 0
      : (
          await jobs.bulkWrite(
            leases.map((lease) => ({ updateOne: { filter: underLease(lease), update } })),
            { ordered: false },
          )
        ).matchedCount

  const lineAfter = async ({ lane, kind }: Line): Promise<Line | null> => {
    const options = { sort: { lane: 1, kind: 1 }, projection: { lane: 1, kind: 1 } }
    const row =
      (lane && (await jobs.findOne({ lane, kind: { $gt: kind } }, options))) ||
      (await jobs.findOne({ lane: { $gt: lane } }, options))
    return row && { lane: String(row.lane), kind: String(row.kind) }
  }

  return {
    promote: async (now) => {
      const due = { state: 'queued', lane: null, runAt: { $lte: now } }
      const rows = await jobs.find(due).project({ tenant: 1 }).limit(MOST_PROMOTED).toArray()
      let promoted = 0
      for (const lane of new Set(rows.map(laneOfRow))) {
        const ids = rows.filter((row) => laneOfRow(row) === lane).map(({ _id }) => _id)
        const { modifiedCount } = await jobs.updateMany(
          { ...due, _id: { $in: ids } },
          { $set: { lane } },
        )
        promoted += modifiedCount
      }
      return promoted
    },
    lines: async ({ after, limit }) => {
      const lines: Line[] = []
      let line = await lineAfter(after)
      while (line && lines.length < limit) {
        lines.push(line)
        line = await lineAfter(line)
      }
      return lines
    },
    heads: async ({ lines, limit }) => {
      const found = await Promise.all(
        lines.map(({ lane, kind }) =>
          jobs
            .find({ lane, kind })
            .sort({ position: 1 })
            .limit(limit)
            .project({ position: 1 })
            .toArray()
            .then((rows) =>
              rows.map(({ _id, position }): Candidate => ({
                id: String(_id),
                lane,
                kind,
                position: Number(position ?? 0),
              })),
            ),
        ),
      )
      return found.flat()
    },
    take: async ({ ids, owner, until }) => {
      const now = new Date()
      const keys = ids.map(toKey)
      // The write of each document states what it expects; the owner then tells which ones it got.
      const { modifiedCount } = await jobs.updateMany(
        { _id: { $in: keys }, state: 'queued', lane: { $ne: null } },
        {
          $set: {
            state: 'running',
            lane: null,
            leaseOwner: owner,
            leaseUntil: until,
            heartbeatAt: now,
            updatedAt: now,
          },
          $inc: { attempts: 1, leaseToken: 1 },
        },
      )
      if (modifiedCount === 0) return []
      const rows = await jobs
        .find({ _id: { $in: keys }, state: 'running', leaseOwner: owner })
        .toArray()
      return rows.map(toJob)
    },
    countRunning: async () => {
      const rows = await jobs.find({ state: 'running' }).project({ tenant: 1, kind: 1 }).toArray()
      const counts = new Map<string, { lane: string; kind: string; count: number }>()
      for (const row of rows) {
        const line = { lane: laneOfRow(row), kind: String(row.kind) }
        const key = `${line.lane} ${line.kind}`
        counts.set(key, { ...line, count: (counts.get(key)?.count ?? 0) + 1 })
      }
      return [...counts.values()]
    },
    held: async (ids) => {
      const filter = { state: 'running', ...(ids && { _id: { $in: ids.map(toKey) } }) }
      const rows = await jobs
        .find(filter)
        .project({ leaseToken: 1, leaseOwner: 1, cancelRequestedAt: 1 })
        .toArray()
      return rows.map((row): Held => ({
        id: String(row._id),
        token: Number(row.leaseToken),
        owner: (row.leaseOwner as string | null | undefined) ?? null,
        cancelRequested: Boolean(row.cancelRequestedAt),
      }))
    },
    extend: ({ leases, until }) => {
      const now = new Date()
      const update = { $set: { leaseUntil: until, heartbeatAt: now, updatedAt: now } }
      return writeUnder(leases, () => update, { state: 'running' })
    },
    succeed: (done) => {
      const now = new Date()
      const set = {
        state: 'succeeded',
        error: null,
        leaseUntil: null,
        cancelRequestedAt: null,
        progress: { percent: 100, step: 'done' },
        finishedAt: now,
        updatedAt: now,
      }
      const update = (index: number) => ({ $set: { ...set, result: done[index]?.result ?? null } })
      return writeUnder(done, update, { state: 'succeeded' })
    },
    giveBack: async (leases) => {
      const set = { state: 'queued', lane: null, leaseUntil: null, updatedAt: new Date() }
      await updateUnder(leases, { $set: set, $inc: { attempts: -1 } })
    },
    reclaim: async (which) => {
      const now = new Date()
      const update = {
        $set: { state: 'queued', lane: null, leaseUntil: null, updatedAt: now },
        $inc: { leaseToken: 1 },
      }
      if ('before' in which) {
        const over = { state: 'running', leaseUntil: { $lt: which.before } }
        return (await jobs.updateMany(over, update)).modifiedCount
      }
      return updateUnder(which.leases, update)
    },
  }
}

const laneOfRow = (row: Row): string => laneOf(row.tenant ? String(row.tenant) : null)

const moment = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null

const idText = (value: unknown): string | null => (value ? String(value) : null)

const toJob = (row: Row): JobDocument => ({
  id: String(row._id),
  kind: String(row.kind),
  tenant: idText(row.tenant),
  payload: row.payload,
  state: row.state as JobState,
  runAt: moment(row.runAt) ?? '',
  priority: Number(row.priority ?? 0),
  attempts: Number(row.attempts ?? 0),
  maxAttempts: Number(row.maxAttempts ?? 0),
  idempotencyKey: idText(row.idempotencyKey),
  subject: idText(row.subject),
  leaseOwner: idText(row.leaseOwner),
  leaseToken: Number(row.leaseToken ?? 0),
  leaseUntil: moment(row.leaseUntil),
  cancelRequestedAt: moment(row.cancelRequestedAt),
  progress: (row.progress as JobDocument['progress']) ?? null,
  result: row.result,
  error: (row.error as JobDocument['error']) ?? null,
  user: idText(row.user),
  apiKey: idText(row.apiKey),
  createdAt: moment(row.createdAt) ?? '',
  updatedAt: moment(row.updatedAt) ?? '',
})
