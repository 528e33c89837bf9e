import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { poll } from '../helpers/apiClient'
import { openDatabase, ON_SQLITE } from '../helpers/openDatabase'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** From the request until a change comes due: more than a request takes. Milliseconds. */
const SOON = 1 * SECOND

type Change = {
  id: string
  action: string
  at: string
  deploy: boolean
  state: string
  message: string | null
}
type Answer = {
  status: number
  body: Change & {
    items: Change[]
    detail: string
    timeZone: string
    can: object
    errors: { pointer: string }[]
  }
}
type Role = keyof ApiFixture['a']['tokens']

let app: RunningApp
let fixture: ApiFixture
let kit: SiteKit
let site: TestSite
let paths = 0

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  kit = await createSiteKit(app, null)
  site = await kit.makeSite('planned', fixture.a.tenantId)
  await kit.api.call('PATCH', `/api/sites/${site.id}`, { settings: { timeZone: 'Europe/Madrid' } })
}, 3 * MINUTE)
afterAll(() => app?.stop())

const send = async (
  method: string,
  path: string,
  { as = fixture.a.tokens.editor, body }: { as?: string; body?: unknown } = {},
): Promise<Answer> => {
  const response = await fetch(`${app.url}/api/page-builder/pages/${path}`, {
    method,
    headers: { ...(as ? { authorization: as } : {}), 'content-type': 'application/json' },
    body: method === 'GET' ? undefined : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const token = (role: Role): string => fixture.a.tokens[role]

const soon = (): string => new Date(Date.now() + SOON).toISOString()

type Page = { id: string; _status: string; title: string }

const makePage = async (data: object = {}): Promise<string> => {
  const { doc } = await kit.api.call<{ doc: Page }>('POST', '/api/pages?depth=0', {
    tenant: site.tenantId,
    site: site.id,
    path: `/planned-${++paths}`,
    title: 'Planned',
    layout: [{ blockType: 'heading', text: 'Soon' }],
    _status: 'draft',
    ...data,
  })
  return doc.id
}

const readPage = (id: string, draft = false): Promise<Page> =>
  kit.api.call('GET', `/api/pages/${id}?depth=0&draft=${draft}`)

const plan = async (id: string, body: object = {}, as = token('editor')): Promise<Change> => {
  const answer = await send('POST', `${id}/schedule`, {
    as,
    body: { action: 'publish', at: soon(), ...body },
  })
  expect([answer.status, answer.body.detail]).toEqual([201, undefined])
  return answer.body
}

const changeOf = async (id: string, changeId: string): Promise<Change | undefined> =>
  (await send('GET', `${id}/schedule`)).body.items.find((one) => one.id === changeId)

const endOf = async (id: string, { id: changeId }: Change): Promise<Change> =>
  (await poll({
    ask: () => changeOf(id, changeId),
    accept: (one) => one === undefined || ['succeeded', 'failed'].includes(one.state),
    what: `The end of change ${changeId}`,
  })) as Change

const releases = async (): Promise<number> =>
  (
    await kit.api.call<{ totalDocs: number }>(
      'GET',
      `/api/releases?limit=1&where[site][equals]=${site.id}`,
    )
  ).totalDocs

describe('a planned change', () => {
  it('publishes the latest draft at its time, deploys when asked to, and takes it off again', async () => {
    const id = await makePage()
    const change = await plan(id, { deploy: true })
    await kit.editPage(id, { title: 'Edited after planning' }, true)
    expect(await readPage(id)).toMatchObject({ _status: 'draft' })
    expect(await endOf(id, change)).toMatchObject({ state: 'succeeded', message: null })
    expect(await readPage(id)).toMatchObject({
      _status: 'published',
      title: 'Edited after planning',
    })
    expect(await releases()).toBe(1)

    expect(await endOf(id, await plan(id, { action: 'unpublish' }))).toMatchObject({
      state: 'succeeded',
    })
    expect(await readPage(id)).toMatchObject({ _status: 'draft', title: 'Edited after planning' })
    expect(await releases()).toBe(1)
  })

  it('waits for a wall-clock time of the site’s zone and is listed until it is cancelled', async () => {
    const id = await makePage()
    const { id: changeId } = await plan(id, { at: '2099-12-01T09:30' })
    const { body } = await send('GET', `${id}/schedule`, { as: token('viewer') })
    expect(body).toMatchObject({
      timeZone: 'Europe/Madrid',
      can: { publish: false, deploy: false },
      items: [{ id: changeId, state: 'queued', at: '2099-12-01T08:30:00.000Z', deploy: false }],
    })
    const again = { action: 'publish', at: '2099-12-01T08:30:00Z' }
    expect(await send('POST', `${id}/schedule`, { body: again })).toMatchObject({ status: 409 })
    for (const as of [token('author'), token('viewer')])
      expect(await send('DELETE', `${id}/schedule/${changeId}`, { as })).toMatchObject({
        status: 403,
      })
    expect(await send('DELETE', `${id}/schedule/${changeId}`)).toMatchObject({
      status: 200,
      body: { state: 'cancelled' },
    })
    expect(await send('DELETE', `${id}/schedule/${changeId}`)).toMatchObject({ status: 404 })
    expect((await send('GET', `${id}/schedule`)).body.items).toEqual([])
    await plan(id, { at: '2099-12-01T09:30' })
  })

  it('does not happen when it was cancelled in time', async () => {
    const id = await makePage()
    const change = await plan(id)
    expect(await send('DELETE', `${id}/schedule/${change.id}`)).toMatchObject({ status: 200 })
    const later = await makePage()
    await endOf(later, await plan(later))
    expect(await readPage(id)).toMatchObject({ _status: 'draft' })
  })

  it('is refused to whoever may not publish, and unknown to other tenants', async () => {
    const id = await makePage()
    const body = { action: 'publish', at: soon() }
    for (const as of [token('author'), token('viewer')])
      expect(await send('POST', `${id}/schedule`, { as, body })).toMatchObject({ status: 403 })
    for (const [method, path] of [
      ['GET', 'schedule'],
      ['POST', 'schedule'],
      ['DELETE', 'schedule/1'],
    ] as const) {
      const as = fixture.b.tokens.owner
      expect(await send(method, `${id}/${path}`, { as, body })).toMatchObject({ status: 404 })
      expect(await send(method, `${id}/${path}`, { as: '', body })).toMatchObject({ status: 401 })
    }
    expect((await send('GET', `${id}/schedule`)).body.items).toEqual([])
  })

  it.each([
    ['a past time', { at: '2020-01-01T10:00' }, '/at'],
    ['a time the clocks skip', { at: '2099-03-29T02:30' }, '/at'],
    ['no date', { at: 'tomorrow' }, '/at'],
    ['an unknown zone', { at: '2099-12-01T09:30', timeZone: 'Mars/Olympus' }, '/timeZone'],
    ['another action', { action: 'delete' }, '/action'],
    ['an unknown field', { user: 'somebody' }, '/user'],
  ])('is refused for %s, naming the field', async (_, more, pointer) => {
    const id = await makePage()
    const { status, body } = await send('POST', `${id}/schedule`, {
      body: { action: 'publish', at: soon(), ...more },
    })
    expect([status, body.errors.map((one) => one.pointer)]).toEqual([422, [pointer]])
  })

  it('fails and says why when its user has lost the right by then', async () => {
    const id = await makePage()
    const email = 'leaving@alpha.example'
    const { doc: user } = await kit.api.call<{ doc: { id: string } }>('POST', '/api/users', {
      email,
      name: 'Leaving',
      password: 'a long enough password 4711',
      tenants: [{ tenant: site.tenantId, role: 'editor' }],
    })
    const login = await fetch(`${app.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: 'a long enough password 4711' }),
    })
    const { token: jwt } = (await login.json()) as { token: string }
    const change = await plan(id, {}, `JWT ${jwt}`)
    await kit.api.call('PATCH', `/api/users/${user.id}`, {
      tenants: [{ tenant: site.tenantId, role: 'author' }],
    })
    const ended = await endOf(id, change)
    expect(ended).toMatchObject({ state: 'failed' })
    expect(ended.message).toContain('not publish')
    expect(await readPage(id)).toMatchObject({ _status: 'draft' })
  })

  it('fails and names the field when the page is not valid by then', async () => {
    const id = await makePage()
    const change = await plan(id)
    await kit.editPage(id, { layout: [{ blockType: 'heading', text: '' }] }, true)
    const ended = await endOf(id, change)
    expect(ended).toMatchObject({ state: 'failed' })
    expect(ended.message).toMatch(/layout/)
    expect(await readPage(id)).toMatchObject({ _status: 'draft' })
  })
})

describe('after a crash', () => {
  it(
    'publishes and deploys once when the process is killed at the time, and on time when it was down',
    async () => {
      const id = await makePage()
      const before = await releases()
      const change = await plan(id, { deploy: true })
      const due = Date.parse(change.at) - Date.now()
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due)))
      const { dataDir, port } = app
      await app.kill9()
      app = await startApp({ dataDir, port })
      expect(await endOf(id, change)).toMatchObject({ state: 'succeeded' })
      expect(await readPage(id)).toMatchObject({ _status: 'published' })
      expect(await releases()).toBe(before + 1)
    },
    MINUTE,
  )

  const whereFileIsOpen = ON_SQLITE ? it : it.skip
  whereFileIsOpen(
    'does not publish again over a newer draft, nor deploy again, when only the note of its end was lost',
    async () => {
      const id = await makePage()
      const change = await plan(id, { deploy: true })
      await endOf(id, change)
      const before = await releases()
      await kit.editPage(id, { title: 'Not to be published yet' }, true)
      const database = openDatabase(app)
      await database.execute({
        sql: `UPDATE jobs SET state = 'running', lease_until = ?, progress = NULL, result = NULL WHERE id = ?`,
        args: [new Date(0).toISOString(), change.id],
      })
      database.close()
      await endOf(id, change)
      expect(await readPage(id)).toMatchObject({ _status: 'published', title: 'Planned' })
      expect(await readPage(id, true)).toMatchObject({ title: 'Not to be published yet' })
      expect(await releases()).toBe(before)
    },
    MINUTE,
  )
})
