import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { ON_SQLITE, openDatabase } from '../helpers/openDatabase'
import { createSiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

// Tests look into answers of every form.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = { status: number; body: any }

let app: RunningApp
let fixture: ApiFixture
let sites: Record<'one' | 'two' | 'foreign', TestSite>

beforeAll(async () => {
  app = await startApp({ env: { TRUSTED_PROXIES: '1' } })
  fixture = await makeApiFixture(app)
  const kit = await createSiteKit(app, null)
  sites = {
    one: await kit.makeSite('one', fixture.a.tenantId),
    two: await kit.makeSite('two', fixture.a.tenantId),
    foreign: await kit.makeSite('foreign', fixture.b.tenantId),
  }
}, 3 * MINUTE)
afterAll(() => app?.stop())

const send = async (
  method: string,
  path: string,
  body: unknown,
  { as = fixture.a.tokens.owner, language = 'en' }: { as?: string; language?: string } = {},
): Promise<Answer> => {
  const response = await fetch(`${app.url}/api/${path}`, {
    method,
    headers: {
      authorization: as,
      'content-type': 'application/json',
      'accept-language': language,
    },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

const problemsOf = ({ body }: Answer): { path: string; message: string }[] =>
  body.errors?.[0]?.data?.errors ?? body.errors?.[0]?.extensions?.data?.errors ?? []

const pageOf = (site: TestSite, path: string, more: object = {}) => ({
  tenant: site.tenantId,
  site: site.id,
  path,
  title: `Page ${path}`,
  layout: [],
  _status: 'published',
  ...more,
})

describe('a template for every tenant', () => {
  const bundled = async (): Promise<{ slug: string; version: string; manifest: unknown }> => {
    const { docs } = (await read('templates?where[source][equals]=bundled&limit=1')).body
    return docs[0]
  }

  it('is refused when its id and version exist for all, and taken in another version', async () => {
    const { slug, version, manifest } = await bundled()
    const make = (more: object) =>
      send(
        'POST',
        'templates',
        { name: 'Mine', slug, version, manifest, ...more },
        { as: fixture.admin },
      )
    const refused = await make({})
    expect([refused.status, problemsOf(refused).map(({ path }) => path)]).toEqual([
      400,
      ['version'],
    ])
    const other = await make({ version: '77.0.0' })
    expect(other.status).toBe(201)
    const back = await send(
      'PATCH',
      `templates/${other.body.doc.id}`,
      { version },
      { as: fixture.admin },
    )
    expect(back.status).toBe(400)
    // A tenant's own one stands beside it.
    expect((await make({ tenant: fixture.a.tenantId })).status).toBe(201)
  })

  const read = async (path: string): Promise<Answer> => {
    const response = await fetch(`${app.url}/api/${path}`, {
      headers: { authorization: fixture.admin },
    })
    return { status: response.status, body: await response.json() }
  }
})

describe('a value of another kind than its field', () => {
  it.each([
    ['pages', { layout: [{ blockType: '__proto__' }] }, 'layout.0.blockType'],
    ['pages', { layout: [{ blockType: 'heading', text: { a: 1 } }] }, 'layout.0.text'],
    ['pages', { title: { a: 1 } }, 'title'],
    ['pages', { _status: 'live' }, '_status'],
    ['pages', { site: ['SITE'] }, 'site'],
    ['pages', { createdAt: 'soon' }, 'createdAt'],
    ['brand-profiles', { name: ['x'] }, 'name'],
    ['users', { email: { a: 1 } }, 'email'],
    ['users', { password: { a: 1 } }, 'password'],
    ['domains', { host: 'www.example.com', site: ['SITE'] }, 'site'],
    ['api-keys', { name: 'x', scopes: { a: 1 } }, 'scopes'],
  ] as const)(
    'is refused with its place, also in a draft: %s %j',
    async (collection, bad, path) => {
      const body = JSON.parse(
        JSON.stringify({ tenant: fixture.a.tenantId, ...bad }).replaceAll('SITE', sites.one.id),
      )
      for (const query of ['', '?draft=true']) {
        const answer = await send('POST', `${collection}${query}`, body)
        expect([answer.status, problemsOf(answer).map((problem) => problem.path)]).toEqual([
          400,
          [path],
        ])
      }
    },
  )
})

describe('a path that another page of the site has', () => {
  let holder: { id: string }
  beforeAll(async () => {
    const { status, body } = await send('POST', 'pages', pageOf(sites.one, '/taken'))
    expect(status).toBe(201)
    holder = body.doc
  })

  it('is refused on the field, with the page that has it and what to do', async () => {
    for (const path of ['/taken', ' TAKEN/ ']) {
      const answer = await send('POST', 'pages', pageOf(sites.one, path))
      expect([answer.status, problemsOf(answer)]).toEqual([
        400,
        [
          {
            path: 'path',
            message: `The page "Page /taken" (${holder.id}) of this site has the path "/taken". Choose another path.`,
          },
        ],
      ])
    }
  })

  it('is refused in Spanish to who reads Spanish', async () => {
    const answer = await send('POST', 'pages', pageOf(sites.one, '/taken'), { language: 'es' })
    expect(problemsOf(answer)[0]?.message).toContain('Elija otra ruta')
  })

  it('is refused without the page’s name to who may not read pages', async () => {
    const { body } = await send('POST', 'api-keys', {
      tenant: fixture.a.tenantId,
      name: 'Writes only',
      scopes: ['pages:write', 'pages:publish'],
    })
    const as = `Bearer ${body.doc.key}`
    const answer = await send('POST', 'pages', pageOf(sites.one, '/taken'), { as })
    expect([answer.status, problemsOf(answer)]).toEqual([
      400,
      [{ path: 'path', message: expect.stringMatching(/^Another page of this site/) }],
    ])
    expect(JSON.stringify(answer.body)).not.toContain(holder.id)
  })

  it('is refused to a change, as a draft too, and the page stays as it is', async () => {
    const { body } = await send('POST', 'pages', pageOf(sites.one, '/moving'))
    for (const query of ['', '?draft=true']) {
      const answer = await send('PATCH', `pages/${body.doc.id}${query}`, { path: '/taken' })
      expect([answer.status, problemsOf(answer)[0]?.path]).toEqual([400, 'path'])
    }
    expect((await send('PATCH', `pages/${body.doc.id}`, { title: 'Same path' })).status).toBe(200)
    const moved = await send('PATCH', `pages/${body.doc.id}`, { path: '/moved' })
    expect([moved.status, moved.body.doc.path]).toEqual([200, '/moved'])
  })

  it('is refused over GraphQL', async () => {
    const query = 'mutation($data: mutationPageInput!) { createPage(data: $data) { id } }'
    const ask = (path: string) =>
      send('POST', 'graphql', { query, variables: { data: pageOf(sites.one, path) } })
    expect(problemsOf(await ask('/taken'))[0]?.path).toBe('path')
    expect((await ask('/over-graphql')).body.data.createPage.id).toEqual(expect.any(String))
  })

  it('is free in another site, and tells nothing of another tenant’s', async () => {
    expect((await send('POST', 'pages', pageOf(sites.two, '/taken'))).status).toBe(201)
    const as = fixture.b.tokens.owner
    expect((await send('POST', 'pages', pageOf(sites.foreign, '/secret'), { as })).status).toBe(201)
    const ask = (path: string) =>
      send('POST', 'pages', { ...pageOf(sites.foreign, path), tenant: fixture.a.tenantId })
    const [there, nowhere] = [await ask('/secret'), await ask('/nothing-there')]
    expect([there.status, problemsOf(there)]).toEqual([nowhere.status, problemsOf(nowhere)])
    expect(problemsOf(there)[0]?.path).toBe('site')
  })

  it('is refused to all but one of many at once, each time on the field', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send('POST', 'pages', pageOf(sites.two, '/contested'))),
    )
    const refused = answers.filter(({ status }) => status !== 201)
    expect(refused).toHaveLength(7)
    for (const answer of refused)
      expect([answer.status, problemsOf(answer)[0]?.path]).toEqual([400, 'path'])
  })

  const itOnSqlite = ON_SQLITE ? it : it.skip
  itOnSqlite(
    'is refused on the field by the database too, where nothing was seen before',
    async () => {
      const { body } = await send('POST', 'pages', pageOf(sites.two, '/unseen'))
      const database = openDatabase(app)
      // The look before the write keeps to the tenant; the unique index does not.
      await database.execute({
        sql: 'update pages set tenant_id = ? where id = ?',
        args: [fixture.b.tenantId, body.doc.id],
      })
      database.close()
      const data = pageOf(sites.two, '/unseen')
      const query = 'mutation($data: mutationPageInput!) { createPage(data: $data) { id } }'
      for (const answer of [
        await send('POST', 'pages', data),
        await send('POST', 'graphql', { query, variables: { data } }),
      ])
        expect(problemsOf(answer)).toEqual([
          {
            path: 'path',
            message: 'Another document with the same "Site" has this "Path". Choose another.',
          },
        ])
      const spanish = await send('POST', 'pages', data, { language: 'es' })
      expect(problemsOf(spanish)[0]?.message).toContain('«Ruta»')
    },
  )
})

describe('texts', () => {
  const LONE = 'half \ud83d of a face'

  const documents = (): Record<string, { data: object; as?: string; text: string }> => ({
    tenants: { data: { slug: 'texts' }, as: fixture.admin, text: 'name' },
    sites: { data: { tenant: fixture.a.tenantId, slug: 'texts' }, text: 'name' },
    'brand-profiles': { data: { tenant: fixture.a.tenantId }, text: 'name' },
    pages: { data: pageOf(sites.one, '/texts'), text: 'title' },
    'pages?draft=true': {
      data: pageOf(sites.one, '/texts-draft', { _status: 'draft' }),
      text: 'title',
    },
  })

  it.each(['tenants', 'sites', 'brand-profiles', 'pages', 'pages?draft=true'])(
    'of %s lose their NUL characters, and are refused with half a character',
    async (path) => {
      const { data, as, text } = documents()[path] as { data: object; as?: string; text: string }
      const refused = await send('POST', path, { ...data, [text]: LONE }, { as })
      expect([refused.status, problemsOf(refused)]).toEqual([
        400,
        [{ path: text, message: expect.stringContaining('half of a character') }],
      ])
      const made = await send('POST', path, { ...data, [text]: 'A\u0000B 🙂' }, { as })
      expect([made.status, made.body.doc?.[text]]).toEqual([201, 'AB 🙂'])
      const [collection] = path.split('?')
      const change = { [text]: `C\u0000 ${LONE}` }
      const changed = await send('PATCH', `${collection}/${made.body.doc.id}`, change, { as })
      expect([changed.status, problemsOf(changed)[0]?.path]).toEqual([400, text])
    },
  )

  it('in blocks and JSON are looked at too, and their place is named', async () => {
    const block = (heading: string) => ({ layout: [{ blockType: 'heading', text: heading }] })
    const page = pageOf(sites.one, '/blocks')
    const refused = await send('POST', 'pages', { ...page, ...block(LONE) })
    expect(problemsOf(refused).map(({ path }) => path)).toEqual(['layout.0.text'])
    const made = await send('POST', 'pages', { ...page, ...block('A\u0000B') })
    expect([made.status, made.body.doc.layout[0].text]).toEqual([201, 'AB'])

    const brand = { tenant: fixture.a.tenantId, name: 'Brand' }
    const strategy = (goal: string) => ({ ...brand, strategy: { goals: [{ goal }] } })
    const json = await send('POST', 'brand-profiles', strategy(LONE))
    expect(problemsOf(json).map(({ path }) => path)).toEqual(['strategy.goals.0.goal'])
    const kept = await send('POST', 'brand-profiles', strategy('A\u0000B'))
    expect(kept.body.doc.strategy).toEqual({ goals: [{ goal: 'AB' }] })
  })

  it('of a password stay what was typed', async () => {
    const [email, password] = ['nul@alpha.example', 'a long enough\u0000 password']
    const tenants = [{ tenant: fixture.a.tenantId, role: 'viewer' }]
    const made = await send('POST', 'users', { email, password, tenants, name: 'N\u0000' })
    expect([made.status, made.body.doc.name]).toEqual([201, 'N'])
    const logIn = async (tried: string) =>
      (await send('POST', 'users/login', { email, password: tried })).status
    expect([await logIn(password), await logIn(password.replace('\u0000', ''))]).toEqual([200, 401])
  })
})
