import { createClient } from '@libsql/client'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Jobs a second of the plainest claim loop: one table, one index, one statement to claim, one to end. */
export const bareSqlite = async (total: number): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'tause-bare-'))
  const client = createClient({ url: `file:${join(folder, 'bare.db')}` })
  try {
    for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', 'busy_timeout = 10000'])
      await client.execute(`PRAGMA ${pragma}`)
    await client.executeMultiple(`
      CREATE TABLE jobs (id text PRIMARY KEY, kind text, payload text, state text, run_at text, token integer, lease_until text);
      CREATE INDEX due ON jobs (state, run_at);`)
    const now = new Date().toISOString()
    await client.batch(
      Array.from({ length: total }, () => ({
        sql: `INSERT INTO jobs VALUES (?, 'nothing', '{}', 'queued', ?, 0, NULL)`,
        args: [randomUUID(), now],
      })),
      'write',
    )
    const started = performance.now()
    let done = 0
    for (;;) {
      const { rows } = await client.execute({
        sql: `UPDATE jobs SET state = 'running', token = token + 1, lease_until = ? WHERE id =
          (SELECT id FROM jobs WHERE state = 'queued' AND run_at <= ? ORDER BY run_at LIMIT 1) RETURNING *`,
        args: [new Date(Date.now() + 30_000).toISOString(), new Date().toISOString()],
      })
      const job = rows[0]
      if (!job) break
      await client.execute({
        sql: `UPDATE jobs SET state = 'succeeded' WHERE id = ? AND token = ?`,
        args: [job.id ?? null, job.token ?? null],
      })
      done += 1
    }
    return (done * 1000) / (performance.now() - started)
  } finally {
    client.close()
    await rm(folder, { recursive: true, force: true })
  }
}
