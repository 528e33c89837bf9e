import type { Client, InValue, Row } from '@libsql/client'
import type { Payload } from 'payload'
import { laneOf } from '../line'
import type { JobDocument, JobState } from '../types'
import type { Candidate, JobStore, Lease, Line } from './JobStore'

/** Lines whose heads are asked for in one statement: SQLite allows 500 parts of a compound select. */
const PORTION = 100

/** {@link JobStore} on SQLite. `+column` keeps an index from being used in the place of the primary key. */
export const sqliteJobStore = (payload: Payload): JobStore => {
  const { client } = payload.db as unknown as { client: Client }
  const run = async (sql: string, args: InValue[] = []): Promise<Row[]> =>
    (await client.execute({ sql, args })).rows
  const text = (column: string) => (row: Row) => String(row[column])

  const heads = async (lines: readonly Line[], limit: number): Promise<Candidate[]> => {
    if (lines.length === 0) return []
    const rows = await run(
      lines
        .map(
          () =>
            'SELECT * FROM (SELECT id, lane, kind, position FROM jobs WHERE lane = ? AND kind = ? ORDER BY position LIMIT ?)',
        )
        .join(' UNION ALL '),
      lines.flatMap(({ lane, kind }) => [lane, kind, limit]),
    )
    return rows.map((row) => ({
      id: String(row.id),
      lane: String(row.lane),
      kind: String(row.kind),
      position: Number(row.position),
    }))
  }

  return {
    promote: async (now) => {
      const due = `state = 'queued' AND lane IS NULL AND run_at <= ?`
      // A look costs nothing; a write would take its turn among the writers.
      if ((await run(`SELECT 1 FROM jobs WHERE ${due} LIMIT 1`, [now.toISOString()])).length === 0)
        return 0
      const rows = await run(
        `UPDATE jobs SET lane = coalesce(tenant_id, ?), position = coalesce(position, 0) WHERE ${due} RETURNING id`,
        [laneOf(null), now.toISOString()],
      )
      return rows.length
    },
    lines: async ({ after, limit }) => {
      // Walks from line to line by the index, past the jobs that wait in them.
      const rows = await run(
        `SELECT lane, kind FROM (
           WITH RECURSIVE line(lane, kind) AS (
             SELECT * FROM (SELECT lane, kind FROM jobs WHERE (lane, kind) > (?, ?) ORDER BY lane, kind LIMIT 1)
             UNION ALL
             SELECT following.lane, following.kind FROM line JOIN jobs AS following ON following.id = coalesce(
               (SELECT id FROM jobs WHERE jobs.lane = line.lane AND jobs.kind > line.kind ORDER BY kind LIMIT 1),
               (SELECT id FROM jobs WHERE jobs.lane > line.lane ORDER BY lane, kind LIMIT 1)
             )
           )
           SELECT lane, kind FROM line LIMIT ?
         )`,
        [after.lane, after.kind, limit],
      )
      return rows.map((row) => ({ lane: String(row.lane), kind: String(row.kind) }))
    },
    heads: async ({ lines, limit }) => {
      const found: Candidate[] = []
      for (let start = 0; start < lines.length; start += PORTION)
        found.push(...(await heads(lines.slice(start, start + PORTION), limit)))
      return found
    },
    take: async ({ ids, owner, until }) => {
      const now = new Date().toISOString()
      const rows = await run(
        `UPDATE jobs SET state = 'running', lane = NULL, attempts = attempts + 1, lease_owner = ?,
           lease_token = lease_token + 1, lease_until = ?, heartbeat_at = ?, updated_at = ?
         WHERE id IN (SELECT value FROM json_each(?)) AND +state = 'queued' AND +lane IS NOT NULL
         RETURNING *`,
        [owner, until.toISOString(), now, now, JSON.stringify(ids)],
      )
      return rows.map(toJob)
    },
    countRunning: async () => {
      const rows = await run(
        `SELECT tenant_id, kind, count(*) AS count FROM jobs WHERE state = 'running' GROUP BY tenant_id, kind`,
      )
      return rows.map((row) => ({
        lane: laneOf(row.tenant_id as string | null),
        kind: String(row.kind),
        count: Number(row.count),
      }))
    },
    held: async (ids) => {
      const columns =
        'SELECT id, lease_token, lease_owner, cancel_requested_at IS NOT NULL AS cancel FROM jobs'
      const rows = ids
        ? await run(
            `${columns} WHERE id IN (SELECT value FROM json_each(?)) AND +state = 'running'`,
            [JSON.stringify(ids)],
          )
        : await run(`${columns} WHERE state = 'running'`)
      return rows.map((row) => ({
        id: String(row.id),
        token: Number(row.lease_token),
        owner: row.lease_owner as string | null,
        cancelRequested: Boolean(row.cancel),
      }))
    },
    extend: async ({ leases, until }) => {
      const now = new Date().toISOString()
      const rows = await run(
        `UPDATE jobs SET lease_until = ?, heartbeat_at = ?, updated_at = ? ${UNDER_LEASES} RETURNING jobs.id`,
        [until.toISOString(), now, now, JSON.stringify(leases)],
      )
      return new Set(rows.map(text('id')))
    },
    succeed: async (done) => {
      const now = new Date().toISOString()
      const rows = await run(
        `UPDATE jobs SET state = 'succeeded', result = lease.result, error = NULL, lease_until = NULL,
           cancel_requested_at = NULL, progress = '{"percent":100,"step":"done"}', finished_at = ?, updated_at = ?
         ${UNDER_LEASES} RETURNING jobs.id`,
        [
          now,
          now,
          JSON.stringify(
            done.map(({ id, token, result }) => ({
              id,
              token,
              result: result === undefined || result === null ? null : JSON.stringify(result),
            })),
          ),
        ],
      )
      return new Set(rows.map(text('id')))
    },
    giveBack: async (leases) => {
      await run(
        `UPDATE jobs SET state = 'queued', lane = NULL, attempts = attempts - 1, lease_until = NULL, updated_at = ? ${UNDER_LEASES}`,
        [new Date().toISOString(), toJson(leases)],
      )
    },
    reclaim: async (which) => {
      const now = new Date().toISOString()
      const set = `UPDATE jobs SET state = 'queued', lane = NULL, lease_token = lease_token + 1, lease_until = NULL, updated_at = ?`
      if ('leases' in which)
        return (await run(`${set} ${UNDER_LEASES} RETURNING jobs.id`, [now, toJson(which.leases)]))
          .length
      const over = `state = 'running' AND lease_until < ?`
      const before = which.before.toISOString()
      if ((await run(`SELECT 1 FROM jobs WHERE ${over} LIMIT 1`, [before])).length === 0) return 0
      return (await run(`${set} WHERE ${over} RETURNING id`, [now, before])).length
    },
  }
}

/** Of the statement's last argument, a JSON list of leases. */
const UNDER_LEASES = `FROM (
    SELECT value ->> 'id' AS id, value ->> 'token' AS token, value ->> 'result' AS result FROM json_each(?)
  ) AS lease
  WHERE jobs.id = lease.id AND +jobs.state = 'running' AND +jobs.lease_token = lease.token`

const toJson = (leases: readonly Lease[]): string =>
  JSON.stringify(leases.map(({ id, token }) => ({ id, token })))

const json = <Value>(value: unknown): Value | null =>
  typeof value === 'string' ? (JSON.parse(value) as Value) : null

const toJob = (row: Row): JobDocument => ({
  id: String(row.id),
  kind: String(row.kind),
  tenant: row.tenant_id as string | null,
  payload: json(row.payload),
  state: row.state as JobState,
  runAt: String(row.run_at),
  priority: Number(row.priority),
  attempts: Number(row.attempts),
  maxAttempts: Number(row.max_attempts),
  idempotencyKey: row.idempotency_key as string | null,
  subject: row.subject as string | null,
  leaseOwner: row.lease_owner as string | null,
  leaseToken: Number(row.lease_token),
  leaseUntil: row.lease_until as string | null,
  cancelRequestedAt: row.cancel_requested_at as string | null,
  progress: json(row.progress),
  result: json(row.result),
  error: json(row.error),
  user: row.user_id as string | null,
  apiKey: row.api_key_id as string | null,
  createdAt: String(row.created_at),
  updatedAt: String(row.updated_at),
})
