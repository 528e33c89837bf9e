import { type ApiCall, apiCall } from '../helpers/apiCall'
import { poll } from '../helpers/apiClient'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { ON_SQLITE, openDatabase } from '../helpers/openDatabase'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

type Role = keyof ApiFixture['a']['tokens']

let app: RunningApp
let api: ApiCall
let kit: SiteKit
let site: TestSite
let fixture: ApiFixture

beforeAll(async () => {
  app = await startApp()
  api = apiCall(app.url)
  fixture = await makeApiFixture(app)
  kit = await createSiteKit(app, null)
  site = await kit.makeSite('worked', fixture.a.tenantId)
}, 3 * MINUTE)
afterAll(() => app?.stop())

const act = (action: string, id: string, authorization?: string) =>
  api('POST', `/operations/${id}/${action}`, { authorization })

/** A change of the home page in a month: its operation waits until then. */
const plan = async (): Promise<string> => {
  const { id: pageId } = await kit.readPage(site, '/')
  const at = new Date(Date.now() + 30 * DAY).toISOString()
  const { id } = await kit.api.call<{ id: string }>(
    'POST',
    `/api/page-builder/pages/${pageId}/schedule`,
    { action: 'publish', at },
  )
  return id
}

describe('cancelling an operation', () => {
  it.each<{ who: string; token: () => string | undefined; status: number }>([
    { who: 'an anonymous request', token: () => undefined, status: 401 },
    { who: 'a viewer', token: () => role('viewer'), status: 403 },
    { who: 'an author who did not start it', token: () => role('author'), status: 403 },
    { who: 'an owner of another tenant', token: () => fixture.b.tokens.owner, status: 404 },
  ])('is refused to $who with $status', async ({ token, status }) => {
    const id = await plan()
    expect((await act('cancel', id, token())).status).toBe(status)
    const { body } = await api('GET', `/operations/${id}`, { authorization: role('owner') })
    expect(body.status).toBe('queued')
  })

  it('ends what waits at once, and is refused a second time', async () => {
    const id = await plan()
    const cancelled = await act('cancel', id, role('editor'))
    expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled'])
    expect((await act('cancel', id, role('editor'))).status).toBe(409)
  })

  it('does not let what never failed be tried again', async () => {
    const id = await plan()
    expect((await act('retry', id, role('editor'))).status).toBe(409)
  })
})

const onSqlite = ON_SQLITE ? describe : describe.skip
onSqlite('an operation that failed', () => {
  it(
    'is done when it is tried again after its cause is mended',
    async () => {
      const home = await kit.readPage(site, '/')
      const database = openDatabase(app)
      const write = (layout: string) =>
        database.execute({
          sql: 'update pages set layout = ?, updated_at = ? where id = ?',
          args: [layout, new Date().toISOString(), home.id],
        })
      const sound = JSON.stringify(home.layout)
      await write(sound.replace('"blockType":"hero"', '"blockType":"carousel3000"'))
      const { id, operationId } = await kit.startDeploy(site)
      expect((await kit.deployEnd(id)).status).toBe('failed')
      await write(sound)
      database.close()

      expect((await act('retry', operationId, role('viewer'))).status).toBe(403)
      const again = await act('retry', operationId, role('owner'))
      expect([again.status, again.body.status, again.body.attempts]).toEqual([200, 'queued', 0])
      const active = await poll({
        ask: () => kit.readDeploy(id),
        accept: ({ status }) => !['pending', 'building', 'deploying'].includes(status),
        what: 'The end of the second try',
      })
      expect(active.status).toBe('active')
      expect((await kit.readLog(id)).map(({ message }) => message)).toContain('To be tried again.')
      expect((await act('retry', operationId, role('owner'))).status).toBe(409)
    },
    2 * MINUTE,
  )
})

const role = (name: Role): string => fixture.a.tokens[name]
