import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { PIXEL } from '../helpers/pixel'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

/** Saves at the same instant. */
const MANY = 12

type Page = {
  id: string
  title: string
  updatedAt: string
  _status: string
  layout: { picture?: { media?: string | null } }[]
}
type Refusal = {
  message: string
  data?: { errors?: { path: string; missing?: { relationTo: string; id: string } }[] }
}

let app: RunningApp
let fixture: ApiFixture
let kit: SiteKit
let site: TestSite
let paths = 0

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  kit = await createSiteKit(app, null)
  site = await kit.makeSite('stale', fixture.a.tenantId)
}, 3 * MINUTE)
afterAll(() => app?.stop())

const send = async (method: string, path: string, body?: object, base?: string) => {
  const response = await fetch(`${app.url}/api/pages${path}`, {
    method,
    headers: {
      authorization: fixture.a.tokens.editor,
      'content-type': 'application/json',
      ...(base ? { 'x-base-version': base } : {}),
    },
    body: body && JSON.stringify(body),
  })
  const answer = (await response.json()) as { doc?: Page; errors?: Refusal[] } & Page
  return {
    status: response.status,
    doc: answer.doc ?? answer,
    message: answer.errors?.[0]?.message ?? '',
    errors: answer.errors?.[0]?.data?.errors ?? [],
  }
}

const makePage = async (status: string): Promise<Page> => {
  const { doc } = await send('POST', '', {
    tenant: site.tenantId,
    site: site.id,
    path: `/stale-${++paths}`,
    title: 'First',
    layout: [{ blockType: 'heading', text: 'One' }],
    _status: status,
  })
  return doc
}

describe('saves from the same state at the same instant', () => {
  it.each([
    ['drafts', 'draft', '?draft=true', 'draft'],
    ['autosaves', 'draft', '?draft=true&autosave=true', 'draft'],
    ['drafts of a published page', 'published', '?draft=true', 'draft'],
    ['publications', 'draft', '', 'published'],
  ])('has exactly one of many %s win', async (_, made, query, status) => {
    const { id, updatedAt } = await makePage(made)
    const answers = await Promise.all(
      Array.from({ length: MANY }, (_, nth) =>
        send('PATCH', `/${id}${query}`, { title: `Save ${nth}`, _status: status }, updatedAt),
      ),
    )
    const won = answers.filter((answer) => answer.status === 200)
    expect(answers.map((answer) => answer.status).filter((code) => code !== 200)).toEqual(
      Array.from({ length: MANY - 1 }, () => 409),
    )
    expect((await send('GET', `/${id}?draft=true&depth=0`)).doc.title).toBe(won[0]?.doc.title)
  })

  it('lets the next save be made from the state that the last one answered with', async () => {
    const { id, updatedAt } = await makePage('draft')
    const first = await send('PATCH', `/${id}?draft=true`, { title: 'Second' }, updatedAt)
    const second = await send('PATCH', `/${id}?draft=true`, { title: 'Third' }, first.doc.updatedAt)
    expect([first.status, second.status, second.doc.title]).toEqual([200, 200, 'Third'])
  })

  it('gives a state back whose save was refused for what it holds', async () => {
    const { id, updatedAt } = await makePage('draft')
    const refused = await send('PATCH', `/${id}`, { title: '', _status: 'published' }, updatedAt)
    const mended = await send('PATCH', `/${id}`, { title: 'Mended' }, updatedAt)
    expect([refused.status, mended.status]).toEqual([400, 200])
  })
})

describe('what is refused on purpose', () => {
  it('is no error in the log: a stale save, and a font that is not there', async () => {
    const { id, updatedAt } = await makePage('draft')
    await send('PATCH', `/${id}?draft=true`, { title: 'Second' }, updatedAt)
    const stale = await send('PATCH', `/${id}?draft=true`, { title: 'Stale' }, updatedAt)
    const font = await fetch(`${app.url}/api/page-builder/fonts/inter/none.woff2`, {
      headers: { authorization: fixture.a.tokens.editor },
    })
    expect([stale.status, font.status]).toEqual([409, 404])
    expect(stale.message).toContain('was saved at')
    const lines = app.output().split('\n')
    expect(lines.filter((line) => /ERROR|refuseStale|fontsEndpoint/.test(line))).toEqual([])
  })
})

describe('a version that uses a picture which was deleted since', () => {
  const make = async () => {
    const { doc: medium } = await kit.upload(
      { name: 'gone.png', type: 'image/png', bytes: PIXEL },
      fixture.a.tenantId,
    )
    const { id } = await makePage('draft')
    const mediaId = String(medium.id)
    const layout = [
      { blockType: 'heading', text: 'Kept' },
      { blockType: 'image', picture: { media: mediaId } },
    ]
    const used = await send('PATCH', `/${id}?draft=true`, { layout })
    expect(used.status).toBe(200)
    await send('PATCH', `/${id}?draft=true`, { layout: [] })
    await kit.api.call('DELETE', `/api/media/${mediaId}`)
    const found = await fetch(
      `${app.url}/api/pages/versions?where[parent][equals]=${id}&sort=-createdAt&depth=0`,
      { headers: { authorization: fixture.a.tokens.editor } },
    )
    const { docs } = (await found.json()) as { docs: { id: string; version: Page }[] }
    const version = docs.find((one) => JSON.stringify(one.version.layout).includes(mediaId))
    return { id, mediaId, layout: used.doc.layout, versionId: version?.id ?? '' }
  }

  it('is refused with the names of what is missing, and restored without on request', async () => {
    const { id, mediaId, versionId } = await make()
    const restore = (query = '') => send('POST', `/versions/${versionId}?draft=true${query}`)
    const refused = await restore()
    expect([refused.status, refused.message]).toEqual([
      400,
      expect.stringContaining(`media "${mediaId}" (layout.1.picture.media)`),
    ])
    expect((await send('GET', `/${id}?draft=true&depth=0`)).doc.layout).toEqual([])
    expect((await restore('&withoutMissing=true')).status).toBe(200)
    const { doc } = await send('GET', `/${id}?draft=true&depth=0`)
    expect(doc.layout).toMatchObject([
      { blockType: 'heading', text: 'Kept' },
      { blockType: 'image' },
    ])
    expect(doc.layout[1]?.picture?.media ?? null).toBeNull()
  })

  it('is told of by place to a client that saves its blocks', async () => {
    const { id, mediaId, layout } = await make()
    const { status, errors } = await send('PATCH', `/${id}?draft=true`, { layout })
    expect([status, errors]).toEqual([
      400,
      [
        expect.objectContaining({
          path: 'layout.1.picture.media',
          missing: { relationTo: 'media', id: mediaId },
        }),
      ],
    ])
  })
})
