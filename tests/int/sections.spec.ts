import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { createSiteKit, type Page, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

type Usage = {
  pages: { id: string; path: string; published: boolean; draft: boolean; waiting: boolean }[]
}
type Section = { id: string; name: string; kind: string; contentChangedAt?: string }
type Answer<Body> = { status: number; body: Body; message: string }

let app: RunningApp
let fixture: ApiFixture
let kit: SiteKit
let site: TestSite
let count = 0

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  kit = await createSiteKit(app, null)
  site = await kit.makeSite('shared', fixture.a.tenantId)
}, 3 * MINUTE)
afterAll(() => app?.stop())

type Role = 'owner' | 'editor' | 'author' | 'viewer'

const send = async <Body = Record<string, unknown>>(
  method: string,
  path: string,
  { as = fixture.a.tokens.owner, body }: { as?: string; body?: unknown } = {},
): Promise<Answer<Body>> => {
  const response = await fetch(`${app.url}/api/${path}`, {
    method,
    headers: { authorization: as, 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as {
    errors?: { message: string; data?: { errors?: { message: string }[] } }[]
  } & Body
  const [error] = answer.errors ?? []
  return {
    status: response.status,
    body: answer,
    message: error?.data?.errors?.[0]?.message ?? error?.message ?? '',
  }
}

const heading = (text: string) => ({ blockType: 'heading', text })

const makeSection = async (
  layout: object[],
  { tenant = fixture.a.tenantId, ...more }: Record<string, unknown> = {},
): Promise<Section> => {
  const { status, body, message } = await send<{ doc: Section }>('POST', 'sections?depth=0', {
    as: tenant === fixture.a.tenantId ? fixture.a.tokens.owner : fixture.b.tokens.owner,
    body: {
      tenant,
      name: `Section ${++count}`,
      kind: 'shared',
      layout,
      _status: 'published',
      ...more,
    },
  })
  expect([status, message]).toEqual([201, ''])
  return body.doc
}

const reference = (section: Section) => ({ blockType: 'sharedSection', section: section.id })

const usageOf = async ({ id }: Section): Promise<Usage['pages']> =>
  (await send<Usage>('GET', `sections/${id}/usage`)).body.pages

const page = (...layout: object[]): Promise<Page> => kit.addPage(site, `/shared-${++count}`, layout)

const textOf = async ({ path }: Page): Promise<string> => (await kit.get(site, path)).text

describe('a shared section', () => {
  it(
    'goes live on exactly the pages that use it with the deployment after its change',
    async () => {
      const section = await makeSection([heading('Open on Sundays')])
      const [one, two, other] = [
        await page(heading('One'), reference(section)),
        await page(reference(section)),
        await page(heading('Other')),
      ]
      await kit.deploy(site)
      for (const each of [one, two]) expect(await textOf(each)).toContain('Open on Sundays')
      expect((await usageOf(section)).map(({ waiting }) => waiting)).toEqual([false, false])

      const change = { layout: [heading('Closed on Sundays')], _status: 'published' }
      const { status } = await send('PATCH', `sections/${section.id}`, { body: change })
      expect(status).toBe(200)
      expect(await textOf(one)).toContain('Open on Sundays')
      expect(await usageOf(section)).toMatchObject([
        { id: one.id, published: true, waiting: true },
        { id: two.id, published: true, waiting: true },
      ])

      const { stats } = await kit.deploy(site)
      expect(stats?.pagesRendered).toBe(2)
      for (const each of [one, two]) expect(await textOf(each)).toContain('Closed on Sundays')
      expect(await textOf(other)).toContain('Other')
      expect((await usageOf(section)).some(({ waiting }) => waiting)).toBe(false)
    },
    MINUTE,
  )

  it(
    'leaves its pages alone when it is only renamed or saved as a draft',
    async () => {
      const section = await makeSection([heading('Steady')])
      await page(reference(section))
      await kit.deploy(site)
      await send('PATCH', `sections/${section.id}`, {
        body: { name: 'Renamed', _status: 'published' },
      })
      const draft = { layout: [heading('Not yet')], _status: 'draft' }
      await send('PATCH', `sections/${section.id}?draft=true`, { body: draft })
      expect((await usageOf(section)).map(({ waiting }) => waiting)).toEqual([false])
      expect((await kit.deploy(site)).stats?.pagesRendered).toBe(0)
    },
    MINUTE,
  )

  it(
    'shows its draft in the preview, and what is published to visitors',
    async () => {
      const section = await makeSection([heading('Now')])
      const made = await page(reference(section))
      await kit.deploy(site)
      const draft = { layout: [heading('Soon')], _status: 'draft' }
      await send('PATCH', `sections/${section.id}?draft=true`, { body: draft })
      expect(await textOf(made)).toContain('Now')
      const preview = await kit.get(
        site,
        new URL(site.previewUrl).pathname.replace(/\/$/, '') + made.path,
      )
      expect(preview.text).toContain('Soon')
    },
    MINUTE,
  )

  it('is counted where only a draft uses it, and no more once the page lets it go', async () => {
    const section = await makeSection([heading('Counted')])
    const made = await page(heading('Plain'))
    await kit.editPage(made.id, { layout: [reference(section)] }, true)
    expect(await usageOf(section)).toMatchObject([{ id: made.id, published: false, draft: true }])
    await kit.editPage(made.id, { layout: [heading('Plain')] }, true)
    expect(await usageOf(section)).toEqual([])
  })

  it(
    'takes forms to every page under an address of its own',
    async () => {
      const form = {
        blockType: 'contactForm',
        heading: 'Write to us',
        fields: [{ label: 'Message', name: 'message', type: 'textarea', required: true }],
      }
      const section = await makeSection([form])
      const pages = [await page(reference(section)), await page(reference(section))]
      await kit.deploy(site)
      const actions = await Promise.all(
        pages.map(async (each) => /action="(\/_forms\/[^"]+)"/.exec(await textOf(each))?.[1]),
      )
      expect(new Set(actions.filter(Boolean)).size).toBe(2)
    },
    MINUTE,
  )

  it(
    'that is not published, or gone from its page’s reach, keeps the site from being released',
    async () => {
      const section = await makeSection([heading('Draft')], { _status: 'draft' })
      const made = await page(reference(section))
      const { id } = await kit.startDeploy(site)
      const ended = await kit.deployEnd(id)
      expect([ended.status, ended.error?.message]).toEqual([
        'failed',
        expect.stringContaining(`"${section.name}" is not published`),
      ])
      await kit.editPage(made.id, { layout: [] })
    },
    MINUTE,
  )
})

describe('a section with something wrong', () => {
  type Report = {
    issues: { code: string; block?: string; section?: { id: string; name: string } }[]
  }
  const check = async ({ id, layout }: Page): Promise<Report['issues']> =>
    (await send<Report>('POST', `page-builder/checks/pages/${id}`, { body: { layout } })).body
      .issues

  it('is told of in the checks of its pages, by name', async () => {
    const section = await makeSection([
      { blockType: 'hero', heading: 'Come in', actions: [{ label: 'Go', type: 'url', url: '/x' }] },
    ])
    const made = await page(reference(section))
    expect(await check(made)).toContainEqual(
      expect.objectContaining({
        code: 'link_broken',
        block: made.layout[0]?.id,
        section: { id: section.id, name: section.name, block: 'Come in' },
      }),
    )
    await kit.editPage(made.id, { layout: [] })
  })

  it('is told of there and where it is used while published pages show it unpublished', async () => {
    const section = await makeSection([heading('Draft')], { _status: 'draft' })
    const made = await page(reference(section))
    const codes = (await check(made)).map(({ code }) => code)
    expect(codes).toContain('section_unpublished')
    expect(codes).not.toContain('section_missing')
    const usage = () => send<Usage & { published: boolean }>('GET', `sections/${section.id}/usage`)
    expect((await usage()).body).toMatchObject({ published: false, pages: [{ published: true }] })
    await send('PATCH', `sections/${section.id}`, { body: { _status: 'published' } })
    expect((await usage()).body.published).toBe(true)
    expect((await check(made)).map(({ code }) => code)).not.toContain('section_unpublished')
    await kit.editPage(made.id, { layout: [] })
  })
})

describe('a section is refused', () => {
  it('when another section stands in it, in drafts too', async () => {
    const section = await makeSection([heading('Inner')])
    for (const query of ['', '?draft=true']) {
      const { status, message } = await send('POST', `sections${query}`, {
        body: {
          tenant: fixture.a.tenantId,
          name: 'Outer',
          kind: 'shared',
          layout: [reference(section)],
        },
      })
      expect([status, message]).toEqual([
        400,
        expect.stringContaining('may not hold a shared section'),
      ])
    }
  })

  it('to pages of another tenant, in drafts too', async () => {
    const foreign = await makeSection([heading('Foreign')], { tenant: fixture.b.tenantId })
    for (const draft of [false, true]) {
      const { status, message } = await send('POST', `pages?draft=${draft}`, {
        body: {
          tenant: site.tenantId,
          site: site.id,
          path: `/foreign-${draft}`,
          title: 'Foreign',
          layout: [reference(foreign)],
          _status: draft ? 'draft' : 'published',
        },
      })
      expect([status, message.length > 0]).toEqual([400, true])
    }
    const { status } = await send('GET', `sections/${foreign.id}/usage`)
    expect(status).toBe(404)
  })

  it('its deletion while a page or a draft uses it, by name', async () => {
    const section = await makeSection([heading('Used')])
    const made = await page(reference(section))
    await kit.editPage(made.id, { layout: [heading('Still here')] }, true)
    const refused = await send('DELETE', `sections/${section.id}`)
    expect([refused.status, refused.message]).toEqual([409, expect.stringContaining(made.path)])
    const own = await send('PATCH', `sections/${section.id}`, { body: { kind: 'own' } })
    expect([own.status, own.message]).toEqual([400, expect.stringContaining(made.path)])
    await kit.editPage(made.id, { layout: [heading('Still here')] })
    expect((await send('DELETE', `sections/${section.id}`)).status).toBe(200)
  })

  it('to viewers for writing, and its publication to authors', async () => {
    const section = await makeSection([heading('Roles')])
    const write = (role: Role, query: string, body: object) =>
      send('PATCH', `sections/${section.id}${query}`, { as: fixture.a.tokens[role], body })
    const draft = { layout: [heading('Changed')], _status: 'draft' }
    expect((await write('viewer', '?draft=true', draft)).status).toBe(403)
    expect((await write('author', '', { _status: 'published' })).status).toBe(403)
    expect((await write('author', '?draft=true', draft)).status).toBe(200)
    expect(
      (await send('GET', `sections/${section.id}`, { as: fixture.a.tokens.viewer })).status,
    ).toBe(200)
    expect(
      (await send('GET', `sections/${section.id}`, { as: fixture.b.tokens.owner })).status,
    ).toBe(404)
  })
})
