import { type ApiFixture, type FixtureTenant, makeApiFixture } from '../helpers/apiFixture'
import { poll } from '../helpers/apiClient'
import { httpGet } from '../helpers/httpGet'
import { freePort } from '../helpers/freePort'
import { createSiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

/** Where the platform answers; it answers at localhost too. */
const SITES_DOMAIN = 'sites.example.org'
const PANEL = 'panel.example.com'

let app: RunningApp
let fixture: ApiFixture
let sites: Record<'a' | 'b', TestSite>

beforeAll(async () => {
  const port = await freePort()
  const started = await startApp({
    port,
    env: { SITES_DOMAIN, PUBLIC_URL: `http://${PANEL}:${port}` },
  })
  app = { ...started, url: `http://localhost:${port}` }
  fixture = await makeApiFixture(app)
  const kit = await createSiteKit(app, null)
  sites = {
    a: await kit.makeSite('bakery', fixture.a.tenantId),
    b: await kit.makeSite('brewery', fixture.b.tenantId),
  }
  await kit.deploy(sites.a)
  await kit.deploy(sites.b)
}, 3 * MINUTE)
afterAll(() => app?.stop())

// Tests look into answers of every form.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = { status: number; body: any }

const call = async (
  method: string,
  path: string,
  authorization: string,
  body?: unknown,
): Promise<Answer> => {
  const response = await fetch(`${app.url}/api/domains${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

const claim = async (side: 'a' | 'b', host: string, more: object = {}): Promise<Answer> => {
  const { tenantId, tokens }: FixtureTenant = fixture[side]
  const data = { tenant: tenantId, site: sites[side].id, host, ...more }
  return call('POST', '', 'ownership' in more ? fixture.admin : tokens.owner, data)
}

/** As the platform does once it has found the token in the DNS. */
const setOwnership = (id: string, ownership: string): Promise<Answer> =>
  call('PATCH', `/${id}`, fixture.admin, { ownership, routing: ownership })

const problemsOf = ({ body }: Answer): { path: string; message: string }[] =>
  body.errors?.[0]?.data?.errors ?? []

describe('a host name', () => {
  it('that one tenant has claimed can be claimed and verified by another', async () => {
    const [claimed, owned] = [
      await claim('a', 'www.shared.net'),
      await claim('b', 'www.shared.net'),
    ]
    expect([claimed.status, owned.status]).toEqual([201, 201])
    expect((await setOwnership(owned.body.doc.id, 'verified')).status).toBe(200)

    const second = await setOwnership(claimed.body.doc.id, 'verified')
    expect(second.status).toBe(400)
    expect(problemsOf(second)).toEqual([
      { path: 'ownership', message: expect.stringContaining('verified for another tenant') },
    ])
    expect(JSON.stringify(second.body)).not.toContain(fixture.b.tenantId)
    const { body } = await call('GET', `/${claimed.body.doc.id}`, fixture.admin)
    expect(body.ownership).toBe('pending')

    expect((await setOwnership(owned.body.doc.id, 'pending')).status).toBe(200)
    expect((await setOwnership(claimed.body.doc.id, 'verified')).status).toBe(200)
  })

  it('cannot be made verified where another tenant has it verified', async () => {
    expect((await claim('b', 'made.net', { ownership: 'verified' })).status).toBe(201)
    const second = await claim('a', 'made.net', { ownership: 'verified' })
    expect([second.status, problemsOf(second)[0]?.path]).toEqual([400, 'ownership'])
  })

  it('is taken once in a tenant, and the refusal names the host', async () => {
    expect((await claim('a', 'www.once.net')).status).toBe(201)
    const again = await claim('a', 'WWW.once.net.')
    expect(again.status).toBe(400)
    expect(problemsOf(again)).toEqual([
      { path: 'host', message: expect.stringContaining('Choose another') },
    ])
  })

  it.each([
    PANEL,
    SITES_DOMAIN,
    `x.${SITES_DOMAIN}`,
    `a.b.${SITES_DOMAIN}`,
    `BAKERY.${SITES_DOMAIN}.`,
  ])('of the platform is refused: %s', async (host) => {
    for (const refused of [
      await claim('a', host),
      await claim('a', host, { ownership: 'pending' }),
    ])
      expect([refused.status, problemsOf(refused)[0]?.path]).toEqual([400, 'host'])
  })

  it.each([`not${SITES_DOMAIN}`, `${SITES_DOMAIN}.net`, `www.${PANEL}`])(
    'beside those of the platform is taken: %s',
    async (host) => {
      expect((await claim('a', host)).status).toBe(201)
    },
  )
})

describe('the front', () => {
  const statusAt = async (host: string): Promise<number> =>
    (await httpGet(`http://${host}:${app.port}/`)).status

  it('serves a domain from its verification on, and not what is only claimed', async () => {
    const claimed = await claim('a', 'www.mine.net')
    const owned = await claim('b', 'www.mine.net')
    expect(await statusAt('www.mine.net')).toBe(404)
    await call('PATCH', `/${owned.body.doc.id}`, fixture.admin, { ownership: 'verified' })
    expect(await statusAt('www.mine.net')).toBe(404)

    await setOwnership(owned.body.doc.id, 'verified')
    const { text } = await poll({
      ask: () => httpGet(`http://www.mine.net:${app.port}/`),
      accept: ({ status }) => status === 200,
      what: 'The verified domain',
    })
    expect(text).toContain('Brand of brewery')
    expect(text).not.toContain('Brand of bakery')

    const refused = await setOwnership(claimed.body.doc.id, 'verified')
    expect(refused.status).toBe(400)
    expect((await httpGet(`http://www.mine.net:${app.port}/`)).text).toContain('Brand of brewery')
  })

  it('lets an owner of a tenant neither verify nor route a domain', async () => {
    const { body } = await claim('a', 'www.hopeful.net')
    await call('PATCH', `/${body.doc.id}`, fixture.a.tokens.owner, {
      ownership: 'verified',
      routing: 'verified',
    })
    const after = await call('GET', `/${body.doc.id}`, fixture.a.tokens.owner)
    expect([after.body.ownership, after.body.routing]).toEqual(['pending', 'pending'])
    expect(await statusAt('www.hopeful.net')).toBe(404)
  })
})
