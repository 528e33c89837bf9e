import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000
const MEGABYTE = 1024 * 1024

type Issue = { level: string; code: string; block?: string; field?: string }
type Report = {
  issues: Issue[]
  headings: { level: number; text: string; block?: string }[]
  weight: {
    html: { raw: number; compressed: number }
    css: { raw: number; compressed: number }
    js: { raw: number; compressed: number }
    images: { bytes: number; count: number; largest: { bytes: number; path: string } | null }
  }
  pages: { id: string; path: string; published: boolean }[]
  media: Record<string, { alt: string; isImage: boolean } | null>
  body: string
  publishing: string
}
type Block = Record<string, unknown> & { id: string; blockType: string }
type Page = { id: string; layout: Block[]; title: string; _status: string }
type Size = { mimeType: string | null; filesize: number | null }
type Refusal = { message: string; data?: { errors?: { path: string; message: string }[] } }
type Answer = { status: number; doc: Page; errors: Refusal[] }

let app: RunningApp
let fixture: ApiFixture
let kit: SiteKit
let site: TestSite
let paths = 0

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  kit = await createSiteKit(app, null)
  site = await kit.makeSite('checked', fixture.a.tenantId)
}, 3 * MINUTE)
afterAll(() => app?.stop())

const check = (id: string, authorization: string | undefined, body: unknown): Promise<Response> =>
  fetch(`${app.url}/api/page-builder/checks/pages/${id}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization ? { authorization } : {}),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const send = async (
  method: string,
  path: string,
  { as, body }: { as: string; body?: unknown },
): Promise<Answer> => {
  const response = await fetch(`${app.url}/api/${path}`, {
    method,
    headers: {
      authorization: as,
      ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    body: body instanceof FormData ? body : JSON.stringify(body),
  })
  const answer = (await response.json()) as { doc?: Page; errors?: Refusal[] } & Page
  return { status: response.status, doc: answer.doc ?? answer, errors: answer.errors ?? [] }
}

const hero = (url: string) => ({
  blockType: 'hero',
  heading: 'Bread since 1912',
  pictureShape: 'none',
  actions: [{ label: 'Order', type: 'url', url, style: 'primary' }],
})

const makePage = async (layout: object[], status = 'draft'): Promise<Page> => {
  const { status: code, doc } = await send('POST', 'pages?depth=0', {
    as: fixture.a.tokens.owner,
    body: {
      tenant: site.tenantId,
      site: site.id,
      path: `/checks-${++paths}`,
      title: 'Checked',
      layout,
      _status: status,
    },
  })
  expect(code).toBe(201)
  return doc
}

const setRule = (publishChecks: 'ask' | 'forbid'): Promise<unknown> =>
  kit.api.call('PATCH', `/api/sites/${site.id}`, { settings: { publishChecks } })

describe('the checks of a page', () => {
  it(
    'weigh a page to the byte as it is deployed',
    async () => {
      const home = await kit.readPage(site, '/')
      const report = (await (
        await check(home.id, fixture.a.tokens.viewer, { layout: home.layout })
      ).json()) as Report
      await kit.deploy(site)
      const { body } = await kit.get(site, '/')
      const html = body.toString()
      expect(report.weight.html.raw).toBe(Buffer.byteLength(html))
      const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? ''
      const { body: css } = await kit.get(site, sheet)
      expect(report.weight.css.raw).toBe(Buffer.byteLength(css.toString()))
      expect(report.weight.css.compressed).toBeLessThan(report.weight.css.raw / 2)
      expect(report.weight.images.count).toBeGreaterThan(0)
      expect(report.weight.images.bytes).toBeGreaterThan(report.weight.images.count * 100)
      expect(report.headings.filter(({ level }) => level === 1)).toHaveLength(1)
      expect(report.headings.every(({ block }) => block)).toBe(true)
      for (const { id } of home.layout) expect(report.body).toContain(`data-id="${id}"`)
    },
    MINUTE,
  )

  it('look at blocks that are not saved, and at pictures that are uploaded', async () => {
    const page = await makePage([hero('/')])
    const { doc: medium } = await kit.upload(
      { name: 'dot.png', type: 'image/png', bytes: PNG },
      fixture.a.tenantId,
    )
    const layout = [
      { ...hero('/'), id: 'unsaved-hero', heading: 'Not saved <yet> & "so"' },
      { blockType: 'image', id: 'unsaved-image', picture: { media: medium.id } },
      { blockType: 'image', id: 'gone', picture: { media: site.id } },
    ]
    const answer = await check(page.id, fixture.a.tokens.viewer, { layout })
    const report = (await answer.json()) as Report
    expect([answer.status, report.publishing]).toEqual([200, 'ask'])
    expect(report.headings).toEqual([
      { level: 1, text: 'Not saved <yet> & "so"', block: 'unsaved-hero' },
    ])
    expect(report.media).toEqual({
      [String(medium.id)]: { alt: 'What it shows', isImage: true },
      [site.id]: null,
    })
    // A browser of today takes the newest type that there is.
    const sizes = Object.values(medium.sizes as Record<string, Size>)
    const newest = sizes.filter(({ mimeType }) => mimeType === 'image/avif')
    expect(report.weight.images.largest?.bytes).toBe(
      Math.max(...newest.map(({ filesize }) => filesize ?? 0)),
    )
    expect(report.issues.map(({ code }) => code)).toContain('description_missing')
    expect(report.pages.find(({ path }) => path === '/')?.published).toBe(true)
    expect(report.pages.find(({ id }) => id === page.id)?.published).toBe(false)
    const { doc } = await send('GET', `pages/${page.id}?draft=true&depth=0`, {
      as: fixture.a.tokens.owner,
    })
    expect(doc.layout).toHaveLength(1)
  })

  it('are for those who may read the page', async () => {
    const { id, layout } = await makePage([hero('/')])
    const statusFor = async (authorization?: string): Promise<number> =>
      (await check(id, authorization, { layout })).status
    expect(await statusFor(fixture.a.tokens.viewer)).toBe(200)
    expect(await statusFor()).toBe(401)
    expect(await statusFor('JWT nothing')).toBe(401)
    expect(await statusFor(fixture.b.tokens.owner)).toBe(404)
    expect(await statusFor(fixture.b.key)).toBe(401)
    const elsewhere = await fetch(`${app.url}/api/page-builder/checks/users/${id}`, {
      method: 'POST',
      headers: { authorization: fixture.admin, 'content-type': 'application/json' },
      body: JSON.stringify({ layout }),
    })
    expect(elsewhere.status).toBe(404)
  })

  it('refuse what is no list of blocks, and what is too large', async () => {
    const { id } = await makePage([hero('/')])
    const refused = async (body: unknown): Promise<[number, string]> => {
      const answer = await check(id, fixture.a.tokens.editor, body)
      return [answer.status, ((await answer.json()) as { detail: string }).detail]
    }
    expect(await refused('{')).toEqual([400, expect.stringContaining('not JSON')])
    expect(await refused({})).toEqual([422, expect.stringContaining('"layout"')])
    expect(await refused({ layout: 'x' })).toEqual([422, expect.stringContaining('"layout"')])
    expect(await refused({ layout: [{ blockType: 'hero' }, 7] })).toEqual([
      422,
      expect.stringContaining('Entry 1'),
    ])
    expect(
      await refused({ layout: Array.from({ length: 5001 }, () => ({ blockType: 'hero' })) }),
    ).toEqual([422, expect.stringContaining('5000')])
    const large = { layout: [{ blockType: 'hero', heading: 'x'.repeat(4 * MEGABYTE) }] }
    expect((await check(id, fixture.a.tokens.editor, large)).status).toBe(413)
  })
})

describe('a site that publishes no page with errors', () => {
  beforeAll(() => setRule('forbid'))
  afterAll(() => setRule('ask'))

  const expectRefusal = ({ status, errors }: Answer, id: string | undefined): void => {
    expect(status).toBe(400)
    expect(errors[0]?.message).toContain('Bread since 1912')
    expect(errors[0]?.message).toContain('actions.0.url')
    if (id) expect(errors[0]?.message).toContain(id)
    expect(errors[0]?.data?.errors).toEqual([
      expect.objectContaining({
        path: 'layout.0.actions.0.url',
        message: expect.stringContaining('page that does not exist'),
      }),
    ])
  }

  it('refuses it by REST, with block and field, and takes the draft', async () => {
    const page = await makePage([hero('/nowhere')])
    const id = page.layout[0]?.id
    const as = fixture.a.tokens.editor
    const path = `pages/${page.id}?depth=0`
    expectRefusal(await send('PATCH', path, { as, body: { _status: 'published' } }), id)
    expectRefusal(
      await send('PATCH', path, { as, body: { layout: page.layout, _status: 'published' } }),
      id,
    )
    expectRefusal(
      await send('PATCH', path, { as: `Bearer ${fixture.a.key}`, body: { _status: 'published' } }),
      id,
    )
    const draft = await send('PATCH', `${path}&draft=true`, {
      as,
      body: { layout: page.layout, title: 'Still a draft' },
    })
    expect([draft.status, draft.doc.title, draft.doc._status]).toEqual([
      200,
      'Still a draft',
      'draft',
    ])
  })

  it('refuses it from the form, when made, in bulk and for administrators', async () => {
    const page = await makePage([hero('/nowhere')])
    const form = new FormData()
    form.set('_payload', JSON.stringify({ layout: page.layout, _status: 'published' }))
    const as = fixture.admin
    expectRefusal(await send('PATCH', `pages/${page.id}`, { as, body: form }), page.layout[0]?.id)
    expectRefusal(
      await send('POST', 'pages', {
        as,
        body: {
          tenant: site.tenantId,
          site: site.id,
          path: '/made-at-once',
          title: 'Made at once',
          layout: [hero('/nowhere')],
          _status: 'published',
        },
      }),
      undefined,
    )
    const bulk = await send('PATCH', `pages?where[id][equals]=${page.id}`, {
      as,
      body: { _status: 'published' },
    })
    expect(bulk.errors[0]?.message).toContain('Bread since 1912')
    const { doc } = await send('GET', `pages/${page.id}?depth=0`, { as })
    expect(doc._status).toBe('draft')
  })

  it('refuses it by GraphQL', async () => {
    const page = await makePage([hero('/nowhere')])
    const answer = await fetch(`${app.url}/api/graphql`, {
      method: 'POST',
      headers: { authorization: fixture.a.tokens.editor, 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { updatePage(id: "${page.id}", data: { _status: published }) { id } }`,
      }),
    })
    const { errors } = (await answer.json()) as { errors: { message: string }[] }
    expect(errors[0]?.message).toContain('Bread since 1912')
    expect(errors[0]?.message).toContain('actions.0.url')
  })

  it('refuses to restore a version with errors, and publishes it once they are mended', async () => {
    await setRule('ask')
    const page = await makePage([hero('/nowhere')], 'published')
    await setRule('forbid')
    const as = fixture.a.tokens.owner
    const mended = [{ ...page.layout[0], actions: [] }]
    const saved = await send('PATCH', `pages/${page.id}?depth=0`, {
      as,
      body: { layout: mended, _status: 'published' },
    })
    expect([saved.status, saved.errors]).toEqual([200, []])
    const versions = (await (
      await fetch(`${app.url}/api/pages/versions?where[parent][equals]=${page.id}&depth=0`, {
        headers: { authorization: as },
      })
    ).json()) as { docs: { id: string; version: { layout: Block[] } }[] }
    const old = versions.docs.find(
      ({ version }) => (version.layout[0]?.actions as unknown[])?.length === 1,
    )
    const restored = await send('POST', `pages/versions/${old?.id}`, { as })
    expect(restored.status).toBe(400)
    expect(restored.errors[0]?.message).toContain('Bread since 1912')
  })

  it('takes a link to a page that is not published yet, and asks for a main heading', async () => {
    const as = fixture.a.tokens.owner
    const later = await makePage([hero('/')])
    const link = { label: 'Later', type: 'page', page: later.id, style: 'primary' }
    const page = await makePage([{ ...hero('/'), actions: [link] }])
    const published = await send('PATCH', `pages/${page.id}`, {
      as,
      body: { _status: 'published' },
    })
    expect([published.status, published.errors]).toEqual([200, []])
    const headless = await makePage([{ blockType: 'heading', text: 'Under nothing' }])
    const refused = await send('PATCH', `pages/${headless.id}`, {
      as,
      body: { _status: 'published' },
    })
    expect(refused.status).toBe(400)
    expect(refused.errors[0]?.message).toContain('no main heading')
  })
})

/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
