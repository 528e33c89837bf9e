import { TauseStackAPI } from '../../src/sdk'
import { type ApiCall, apiCall } from '../helpers/apiCall'
import { poll } from '../helpers/apiClient'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { ON_SQLITE, openDatabase } from '../helpers/openDatabase'
import { createSiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

let app: RunningApp
let fixture: ApiFixture
let call: ApiCall
let site: TestSite

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  call = apiCall(app.url)
  site = await (await createSiteKit(app, null)).makeSite('timed', fixture.a.tenantId)
}, 3 * MINUTE)
afterAll(() => app?.stop())

const bearer = (key: string): string => `Bearer ${key}`

const deploy = (more: object = {}) => ({
  name: 'Every morning',
  target: { kind: 'deploy', appId: site.id, environment: 'staging' },
  recurrence: { type: 'cron', expression: '30 9 * * *' },
  start: '2026-01-01T00:00',
  timeZone: 'Europe/Madrid',
  ...more,
})

const make = async (more: object = {}, authorization = fixture.a.tokens.editor) => {
  const answer = await call('POST', '/schedules', { authorization, body: deploy(more) })
  expect([answer.status, answer.body.detail]).toEqual([201, undefined])
  return answer.body as { id: string; nextRunAt: string | null }
}

describe('a schedule', () => {
  it('is made, read, changed, paused, resumed and deleted, by a key with its scope', async () => {
    const authorization = bearer(fixture.a.key)
    const made = await make({}, authorization)
    expect(made).toMatchObject({
      tenantId: fixture.a.tenantId,
      paused: false,
      stopped: false,
      misfire: { policy: 'fireOnce' },
      overlap: 'skip',
      graceMinutes: 10,
    })
    const at = new Intl.DateTimeFormat('en', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Europe/Madrid',
    })
    expect(at.format(new Date(made.nextRunAt ?? ''))).toBe('09:30')
    const path = `/schedules/${made.id}`
    const ask = async (method: string, more = '', body?: object) =>
      (await call(method, path + more, { authorization, body })).body
    expect((await ask('PATCH', '', { misfire: { policy: 'catchUp', max: 3 } })).misfire).toEqual({
      policy: 'catchUp',
      max: 3,
    })
    expect(await ask('POST', '/pause')).toMatchObject({ paused: true, nextRunAt: null })
    expect((await ask('GET', '/preview')).runs).toEqual([])
    expect(await ask('POST', '/resume')).toMatchObject({ paused: false, nextRunAt: made.nextRunAt })
    expect((await ask('GET', '/preview?count=3')).runs).toHaveLength(3)
    await ask('DELETE')
    expect((await call('GET', path, { authorization })).status).toBe(404)
  })

  it('is refused where it could not run, with the place in the input', async () => {
    const { a, b } = fixture
    const refused = async (more: object, authorization = a.tokens.editor) => {
      const { status, body } = await call('POST', '/schedules', {
        authorization,
        body: deploy(more),
      })
      return [status, body.errors?.[0]?.pointer]
    }
    const cron = (expression: string) => ({ recurrence: { type: 'cron', expression } })
    expect(await refused(cron('61 * * * *'))).toEqual([422, '/recurrence/expression'])
    expect(await refused(cron('0 0 30 2 *'))).toEqual([422, '/recurrence/expression'])
    expect(await refused({ timeZone: 'Mars/Olympus' })).toEqual([422, '/timeZone'])
    expect(await refused({ start: 'soon' })).toEqual([422, '/start'])
    expect((await refused({}, a.tokens.author))[0]).toBe(403)
    expect((await refused({}, ''))[0]).toBe(401)
    // A site of another tenant is none.
    const foreign = { target: { kind: 'deploy', appId: site.id } }
    expect(await refused(foreign, b.tokens.owner)).toEqual([422, '/target/appId'])
  })

  it('is no way around a scope that a key lacks', async () => {
    const { doc } = (await (
      await fetch(`${app.url}/api/api-keys`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: fixture.a.tokens.owner },
        body: JSON.stringify({
          tenant: fixture.a.tenantId,
          name: 'No deploys',
          scopes: ['schedules:read', 'schedules:write', 'sites:read'],
        }),
      })
    ).json()) as { doc: { key: string } }
    const answer = await call('POST', '/schedules', {
      authorization: bearer(doc.key),
      body: deploy(),
    })
    expect([answer.status, answer.body.detail]).toEqual([
      403,
      expect.stringContaining('the scope "deploy"'),
    ])
  })

  // That a minute has passed is written into SQLite's file; schedules.scan does the same on both databases.
  ;(ON_SQLITE ? it : it.skip)('runs by the clock, and says what became of each run', async () => {
    const api = new TauseStackAPI({ baseUrl: app.url, apiKey: fixture.a.key })
    const { schedules } = api
    const { id } = await schedules.create({
      ...(deploy() as never as Parameters<typeof schedules.create>[0]),
      recurrence: { type: 'cron', expression: '* * * * *' },
    })
    const now = Date.now()
    const due = new Date(now - (now % MINUTE)).toISOString()
    const database = openDatabase(app)
    await database.execute({
      sql: 'UPDATE schedules SET scanned_until = ?, next_run_at = ? WHERE id = ?',
      args: [new Date(Date.parse(due) - 1).toISOString(), due, id],
    })
    database.close()
    const run = await poll({
      ask: async () =>
        (await schedules.occurrences(id)).items.find(
          ({ at }) => Date.parse(at) === Date.parse(due),
        ),
      accept: (item) => item?.operationStatus === 'succeeded',
      what: 'The run',
    })
    expect(run).toMatchObject({ state: 'started', late: false, manual: false })
    await schedules.delete(id)
    expect((await api.deployments.list({ appId: site.id })).items.length).toBeGreaterThan(0)
  })

  it('runs at once when asked to, once for a repeated request, and never while it is stopped', async () => {
    const { id } = await make()
    const authorization = fixture.a.tokens.editor
    const run = (key: string) =>
      call('POST', `/schedules/${id}/run`, { authorization, headers: { 'idempotency-key': key } })
    const first = await run('one')
    expect([first.status, first.body.state, first.body.manual]).toEqual([202, 'started', true])
    expect((await run('one')).body.id).toBe(first.body.id)
    const items = async () =>
      (await call('GET', `/schedules/${id}/occurrences`, { authorization })).body.items
    expect(await items()).toHaveLength(1)

    const turn = (scope: string, stopped: boolean, as: string) =>
      call('POST', '/schedules/switch', {
        authorization: as,
        body: { scope, stopped, ...(scope === 'tenant' ? { tenantId: fixture.a.tenantId } : {}) },
      })
    const { owner, editor } = fixture.a.tokens
    expect((await turn('tenant', true, editor)).status).toBe(403)
    expect((await turn('platform', true, owner)).status).toBe(403)
    for (const [scope, as] of [
      ['tenant', owner],
      ['platform', fixture.admin],
    ] as const) {
      expect((await turn(scope, true, as)).body[scope]).toBe(true)
      expect((await run(`while-${scope}`)).status).toBe(403)
      expect((await call('GET', `/schedules/${id}`, { authorization })).body.stopped).toBe(true)
      expect((await turn(scope, false, as)).body[scope]).toBe(false)
    }
    expect((await run('two')).status).toBe(202)
  })

  it('stands in the calendar of those who may see it', async () => {
    const { id } = await make({ name: 'In the calendar' })
    const from = new Date()
    const to = new Date(from.getTime() + 7 * 24 * 60 * MINUTE)
    const read = async (authorization: string) =>
      (
        await call('GET', `/schedules/calendar?from=${from.toISOString()}&to=${to.toISOString()}`, {
          authorization,
        })
      ).body as { planned: { scheduleId: string }[]; schedules: unknown[]; complete: boolean }
    const own = await read(fixture.a.tokens.viewer)
    expect(own.planned.filter(({ scheduleId }) => scheduleId === id)).toHaveLength(7)
    expect(await read(fixture.b.tokens.owner)).toMatchObject({ planned: [], schedules: [] })
  })
})
