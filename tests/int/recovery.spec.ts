import { jest } from '@jest/globals'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { poll } from '../helpers/apiClient'
import { openDatabase } from '../helpers/openDatabase'
import { createSiteKit, type Deployment, type SiteKit, type TestSite } from '../helpers/siteKit'
import { databaseEnv, type RunningApp, startApp } from '../helpers/startApp'
import { NODE_OPTIONS } from '../helpers/nodeOptions'

const MINUTE = 60_000
const ROOT = resolve(import.meta.dirname, '../..')

jest.setTimeout(2 * MINUTE)

// The states that a process leaves when it ends in between are written into SQLite's file.
const onSqlite = process.env.TEST_MONGODB_URL ? describe.skip : describe

let app: RunningApp
let kit: SiteKit
let site: TestSite

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  site = await kit.makeSite('recovered')
}, 2 * MINUTE)
afterAll(() => app?.stop())

const sql = async (text: string, args: string[] = []): Promise<void> => {
  const database = openDatabase(app)
  try {
    const { rowsAffected } = await database.execute({ sql: text, args })
    if (rowsAffected === 0) throw new Error(`Nothing was changed by: ${text}`)
  } finally {
    database.close()
  }
}

/** When others were told that a deployment is live; waits for a time other than `before`. */
const toldAt = (id: string, before?: string): Promise<string | undefined> =>
  poll({
    ask: async () => {
      const { steps } = await kit.readDeploy(id)
      return steps.find(({ step, state }) => step === 'notify' && state === 'done')?.endedAt
    },
    accept: (at) => at !== undefined && at !== before,
    what: `Telling others of ${id}`,
  })

const releasesOf = async (one: TestSite): Promise<Deployment[]> =>
  (await kit.api.call<{ items: Deployment[] }>('GET', `/api/v1/deploy?appId=${one.id}&limit=100`))
    .items

onSqlite('a request with an idempotency key whose process ended before it kept its answer', () => {
  /** As the key is when the process ended: claimed, the claim has run out, with what it had noted. */
  const cutOff = (plan: unknown = null): Promise<void> =>
    sql(
      `UPDATE idempotency_keys SET state = 'running', claimed_until = '2020-01-01T00:00:00.000Z', response = ?
       WHERE id = (SELECT id FROM idempotency_keys ORDER BY created_at DESC LIMIT 1)`,
      [JSON.stringify(plan)],
    )
  const post = <Answer>(path: string, body: unknown, key: string): Promise<Answer> =>
    kit.api.call<Answer>('POST', path, body, { 'idempotency-key': key })

  it('deploys once when it is made again', async () => {
    const start = () => post<Deployment>('/api/v1/deploy/start', { appId: site.id }, 'start-1')
    const first = await start()
    await cutOff()
    const again = await start()
    expect([again.id, again.operationId]).toEqual([first.id, first.operationId])
    expect((await kit.deployEnd(first.id)).status).toBe('active')
    await cutOff()
    expect((await start()).id).toBe(first.id)
    expect(await releasesOf(site)).toHaveLength(1)
  })

  it('queues the job that is missing', async () => {
    const other = await kit.makeSite('unqueued')
    const start = () => post<Deployment>('/api/v1/deploy/start', { appId: other.id }, 'start-2')
    const first = await start()
    await kit.deployEnd(first.id)
    await sql(`DELETE FROM jobs WHERE id = ?`, [first.operationId])
    await sql('UPDATE sites SET live_production = NULL WHERE id = ?', [other.id])
    await sql(
      `UPDATE releases SET status = 'pending', operation = NULL, digest = NULL, activated_at = NULL WHERE id = ?`,
      [first.id],
    )
    await cutOff()
    const again = await start()
    expect([again.id, again.operationId === first.operationId]).toEqual([first.id, false])
    expect((await kit.deployEnd(first.id)).status).toBe('active')
  })

  it('goes back once, not forward again', async () => {
    const before = await kit.deploy(site)
    await kit.editHeadline(site, '/', 'A newer headline')
    const newest = await kit.deploy(site)
    const goBack = () => post<Deployment>(`/api/v1/deploy/${newest.id}/rollback`, {}, 'back-1')
    expect((await goBack()).id).toBe(before.id)
    await cutOff({ from: newest.id, to: before.id })
    expect(await goBack()).toMatchObject({ id: before.id, live: true, status: 'active' })
    expect(await kit.readDeploy(newest.id)).toMatchObject({ live: false, status: 'rolled_back' })
    const first = await toldAt(before.id)
    // Ended right after the flip: neither noted nor told.
    await sql(
      `UPDATE releases SET status = 'deploying', requested_at = '2021-01-01T00:00:00.000Z' WHERE id = ?`,
      [before.id],
    )
    await cutOff({ from: newest.id, to: before.id })
    expect(await goBack()).toMatchObject({ id: before.id, live: true, status: 'active' })
    await toldAt(before.id, first)
    // Asked with a new key it is another request, which makes it live again.
    await post(`/api/v1/deploy/${newest.id}/rollback`, {}, 'back-2')
    expect(await kit.readDeploy(newest.id)).toMatchObject({ live: true, status: 'active' })
  })

  it('makes one tenant', async () => {
    const body = { action: 'create', name: 'Once only', slug: 'once-only' }
    const create = () => post<{ id: string }>('/api/v1/tenants/manage', body, 'tenant-1')
    const { id } = await create()
    expect((await create()).id).toBe(id)
    const { docs } = await kit.api.call<{ docs: unknown[] }>(
      'GET',
      '/api/tenants?where[name][equals]=Once only',
    )
    expect(docs).toHaveLength(1)
  })
})

onSqlite('a rollback whose process ended', () => {
  const restart = async (): Promise<void> => {
    const { dataDir, port } = app
    await app.kill9()
    app = await startApp({ dataDir, port })
    kit = await createSiteKit(app, null)
  }
  const makeOld = (id: string, status: string): Promise<void> =>
    sql(
      `UPDATE releases SET status = ?, requested_at = '2020-01-01T00:00:00.000Z', updated_at = '2020-01-01T00:00:00.000Z' WHERE id = ?`,
      [status, id],
    )
  const rest = (id: string): Promise<Deployment> => kit.deployEnd(id)
  /** Makes the last job of a release one that failed, which can be asked to run again. */
  const endLastJobOf = async (releaseId: string): Promise<string> => {
    const database = openDatabase(app)
    try {
      const { rows } = await database.execute({
        sql: `UPDATE jobs SET state = 'failed' WHERE id =
          (SELECT id FROM jobs WHERE kind = 'deploy' AND payload LIKE ? ORDER BY created_at DESC LIMIT 1)
          RETURNING id`,
        args: [`%${releaseId}%`],
      })
      return String(rows[0]?.id)
    } finally {
      database.close()
    }
  }

  it('is written down when the flip had taken place', async () => {
    const [newest, before] = await releasesOf(site)
    if (!newest || !before) throw new Error('There are no two deployments.')
    await sql('UPDATE sites SET live_production = ? WHERE id = ?', [before.id, site.id])
    await makeOld(before.id, 'deploying')
    await restart()
    expect(await rest(before.id)).toMatchObject({ status: 'active', live: true })
    expect(await rest(newest.id)).toMatchObject({ status: 'rolled_back', live: false })
  })

  it('is written down and told of by its own job when that comes first', async () => {
    const [newest, before] = await releasesOf(site)
    if (!newest || !before) throw new Error('There are no two deployments.')
    const earlier = await toldAt(before.id)
    await sql(`UPDATE releases SET status = 'active' WHERE id = ?`, [newest.id])
    await sql(`UPDATE releases SET status = 'deploying', updated_at = ? WHERE id = ?`, [
      new Date().toISOString(),
      before.id,
    ])
    const operationId = await endLastJobOf(before.id)
    await kit.api.call('POST', `/api/v1/operations/${operationId}/retry`)
    expect(await rest(before.id)).toMatchObject({ status: 'active', live: true })
    await toldAt(before.id, earlier)
    expect(await kit.readDeploy(newest.id)).toMatchObject({ status: 'rolled_back', live: false })
  })

  it('is forgotten when it had not', async () => {
    const [newest, before] = await releasesOf(site)
    if (!newest || !before) throw new Error('There are no two deployments.')
    await makeOld(newest.id, 'deploying')
    await restart()
    expect(await rest(newest.id)).toMatchObject({ status: 'rolled_back', live: false })
    expect(await rest(before.id)).toMatchObject({ status: 'active', live: true })
  })
})

onSqlite('a live deployment whose job came to nothing before others were told', () => {
  it('says so and can be retried', async () => {
    const one = await kit.makeSite('untold', site.tenantId)
    const { id, operationId } = await kit.deploy(one)
    const first = await toldAt(id)
    await sql(
      `UPDATE releases SET steps = (SELECT json_group_array(CASE value ->> 'step' WHEN 'notify'
         THEN json('{"step":"notify","state":"pending"}') ELSE json(value) END) FROM json_each(steps)) WHERE id = ?`,
      [id],
    )
    // Its worker ended without a word each time.
    await sql(
      `UPDATE jobs SET state = 'queued', attempts = max_attempts, lane = tenant_id WHERE id = ?`,
      [operationId],
    )
    const failed = await poll({
      ask: () => kit.readDeploy(id),
      accept: ({ steps }) => steps.some(({ state }) => state === 'failed'),
      what: 'The failure',
    })
    expect(failed).toMatchObject({ status: 'active', live: true })
    await kit.api.call('POST', `/api/v1/deploy/${id}/retry`)
    await toldAt(id, first)
  })
})

describe('tause sweep', () => {
  type Swept = { removed: number; kept: number; releasesLetGo: number }
  const sweep = async (...args: string[]): Promise<Swept> => {
    const database = databaseEnv(app.dataDir)
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['bin/tause.mjs', 'sweep', '--json', ...args],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          NODE_OPTIONS,
          DATA_DIR: app.dataDir,
          ...database,
        },
      },
    )
    return JSON.parse(stdout.slice(stdout.indexOf('{'))) as Swept
  }

  it('removes what only a deleted site needed, and nothing else', async () => {
    const goes = await kit.makeSite('swept', site.tenantId)
    await kit.deploy(goes)
    await kit.deploy(site)
    await kit.editHeadline(site, '/', 'After the sweep')
    const newest = await kit.deploy(site)
    const { text: after } = await kit.get(site, '/')
    await kit.api.call('DELETE', `/api/sites/${goes.id}`)
    expect(await sweep()).toMatchObject({ removed: 0 })

    const swept = await sweep('--grace', '0')
    expect(swept.removed).toBeGreaterThan(0)
    expect(swept.kept).toBeGreaterThan(0)
    expect(await sweep('--grace', '0')).toMatchObject({ removed: 0, kept: swept.kept })

    // What can be gone back to is there, whole.
    await kit.api.call('POST', `/api/v1/deploy/${newest.id}/rollback`, {})
    const sitemap = (await kit.get(site, '/sitemap.xml')).text
    for (const [, address] of sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)) {
      const { status, text } = await kit.get(site, new URL(String(address)).pathname)
      expect([status, text.includes('After the sweep')]).toEqual([200, false])
    }
    await kit.api.call('POST', `/api/v1/deploy/${newest.id}/rollback`, {})
    expect((await kit.get(site, '/')).text).toBe(after)
  })

  it('refuses a time that is none', async () => {
    await expect(sweep('--grace', 'soon')).rejects.toThrow('not a whole number of hours')
  })

  const itOnSqlite = process.env.TEST_MONGODB_URL ? it.skip : it
  itOnSqlite('lets go of all but the last twenty releases, never of the live one', async () => {
    const live = (await releasesOf(site)).find((release) => release.live)
    const old = await releasesOf(site)
    const copies = Array.from({ length: 24 }, () => randomUUID())
    const database = openDatabase(app)
    const { columns } = await database.execute('SELECT * FROM releases LIMIT 1')
    const kept = columns.filter((name) => !['id', 'activated_at', 'operation'].includes(name))
    for (const [index, id] of copies.entries())
      await database.execute({
        sql: `INSERT INTO releases (id, activated_at, ${kept.join(', ')})
              SELECT ?, ?, ${kept.join(', ')} FROM releases WHERE id = ?`,
        args: [id, `2030-01-${String(index + 1).padStart(2, '0')}T00:00:00.000Z`, live?.id ?? ''],
      })
    database.close()

    const { releasesLetGo } = await sweep('--grace', '0')
    // Four of the copies and all that were there, but for the live one.
    expect(releasesLetGo).toBe(4 + old.filter(({ status }) => status !== 'failed').length - 1)
    expect((await kit.get(site, '/')).status).toBe(200)
    const goBack = (id: string | undefined) =>
      kit.api.call('POST', `/api/v1/deploy/${id}/rollback`, {})
    await expect(goBack(copies[0])).rejects.toThrow('are not kept any more')
    await goBack(copies[23])
    expect(await kit.readDeploy(copies[23] ?? '')).toMatchObject({ live: true })
  })
})
