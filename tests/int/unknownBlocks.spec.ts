import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import {
  createSiteKit,
  type Block,
  type Page,
  type SiteKit,
  type TestSite,
} from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

/** As a plugin that was removed left it behind. */
const odd = (id: string): Block => ({
  id,
  blockType: 'carousel3000',
  heading: 'Kept words',
  slides: [{ id: 'one', text: 'First slide', seconds: 5 }],
})

let app: RunningApp
let fixture: ApiFixture
let kit: SiteKit
let site: TestSite
let page: Page

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  kit = await createSiteKit(app, null)
  site = await kit.makeSite('unknown', fixture.a.tenantId)
  page = await kit.addPage(site, '/odd', [
    { blockType: 'heading', text: 'First' },
    odd('odd-1'),
    { blockType: 'section', content: [{ blockType: 'heading', text: 'Inner' }, odd('odd-2')] },
  ])
}, 3 * MINUTE)
afterAll(() => app?.stop())

const call = <T>(method: string, query = '', body?: object): Promise<T> =>
  kit.api.call<T>(method, `/api/pages/${page.id}?depth=0${query}`, body)

const oddBlocks = ({ layout }: { layout: Block[] }): unknown[] => [
  layout.find(({ id }) => id === 'odd-1'),
  layout
    .flatMap(({ content }) => (content as Block[] | undefined) ?? [])
    .find(({ id }) => id === 'odd-2'),
]

const BOTH = [odd('odd-1'), odd('odd-2')]

describe('a block of an unknown type', () => {
  it('is read as it is, also beside a choice of other fields', async () => {
    expect(oddBlocks(await call<Page>('GET'))).toEqual(BOTH)
    expect(oddBlocks(await call<Page>('GET', '&draft=true'))).toEqual(BOTH)
    const chosen = await call<Page>('GET', '&select[layout][heading][text]=true')
    expect(chosen.layout[0]).toMatchObject({ blockType: 'heading', text: 'First' })
    expect(chosen.layout[1]).toMatchObject({ blockType: 'carousel3000', id: 'odd-1' })
  })

  it.each([
    ['as a draft', '&draft=true', { title: 'Draft' }],
    ['by autosave', '&draft=true&autosave=true', { title: 'Saved by itself' }],
    ['published', '', { title: 'Published', _status: 'published' }],
    ['in a group', '', { seo: { title: 'Found' }, _status: 'published' }],
  ])('stays when other fields are written %s', async (_how, query, body) => {
    const { doc } = await call<{ doc: Page }>('PATCH', query, body)
    expect(oddBlocks(doc)).toEqual(BOTH)
    expect(oddBlocks(await call<Page>('GET', '&draft=true'))).toEqual(BOTH)
  })

  it('stays when the whole layout is written, without the content that a form does not know', async () => {
    const { layout } = await call<Page>('GET', '&draft=true')
    const shell = ({ id, blockType }: Block): Block => ({ id, blockType })
    const written = layout.map((block) => {
      if (block.blockType === 'carousel3000') return shell(block)
      const content = block.content as Block[] | undefined
      return content
        ? { ...block, content: content.map((one) => (one.id === 'odd-2' ? shell(one) : one)) }
        : { ...block, text: 'Changed' }
    })
    const { doc } = await call<{ doc: Page }>('PATCH', '', {
      layout: written,
      _status: 'published',
    })
    expect(doc.layout[0]).toMatchObject({ text: 'Changed' })
    expect(oddBlocks(doc)).toEqual(BOTH)
  })

  it('has a type of its own over GraphQL, beside the other blocks', async () => {
    const ask = (query: string) =>
      kit.api.call<{ data: unknown; errors?: unknown }>('POST', '/api/graphql', { query })
    const fields = `layout { __typename
      ... on HeadingBlock { text } ... on UnknownBlock { id blockType }
      ... on SectionBlock { content { __typename ... on UnknownBlock { id } } } }`
    const expected = [
      { __typename: 'HeadingBlock', text: expect.any(String) },
      { __typename: 'UnknownBlock', id: 'odd-1', blockType: 'carousel3000' },
      {
        __typename: 'SectionBlock',
        content: [{ __typename: 'HeadingBlock' }, { __typename: 'UnknownBlock', id: 'odd-2' }],
      },
    ]
    expect(await ask(`{ Page(id: "${page.id}") { ${fields} } }`)).toEqual({
      data: { Page: { layout: expected } },
    })
    const change = `updatePage(id: "${page.id}", data: { title: "By GraphQL" }) { ${fields} }`
    expect(await ask(`mutation { ${change} }`)).toEqual({
      data: { updatePage: { layout: expected } },
    })
    expect(oddBlocks(await call<Page>('GET', '&draft=true'))).toEqual(BOTH)
  })

  it('is in copies and in versions that are restored', async () => {
    const versions = `/api/pages/versions?depth=0&limit=1&where[parent][equals]=${page.id}`
    const { docs } = await kit.api.call<{ docs: { id: string; version: Page }[] }>('GET', versions)
    expect(oddBlocks(docs[0]!.version)).toEqual(BOTH)
    await kit.api.call('POST', `/api/pages/versions/${docs[0]!.id}?depth=0`)
    expect(oddBlocks(await call<Page>('GET'))).toEqual(BOTH)

    const { doc: copy } = await kit.api.call<{ doc: Page }>(
      'POST',
      `/api/pages/${page.id}/duplicate?depth=0`,
      { path: '/odd-copy' },
    )
    const { id: _id, ...content } = odd('odd-1')
    expect(copy.layout[1]).toMatchObject(content)
    await kit.api.call('DELETE', `/api/pages/${copy.id}`)
  })

  it('is a placeholder in the preview, fails a release and leaves the live one as it is', async () => {
    await kit.editPage(page.id, { _status: 'draft' })
    await kit.deploy(site)
    const before = await kit.get(site, '/')
    await kit.editPage(page.id, { _status: 'published' })

    const { pathname, search } = new URL(site.previewUrl)
    const preview = await kit.get(site, `${pathname.replace(/\/$/, '')}/odd${search}`)
    expect(preview.status).toBe(200)
    expect(preview.text.match(/class="tb-missing"[^>]*><strong>carousel3000</g)).toHaveLength(2)

    const { id } = await kit.startDeploy(site)
    expect((await kit.deployEnd(id)).status).toBe('failed')
    const named = {
      level: 'error',
      page: '/odd',
      message: expect.stringContaining('"carousel3000"'),
    }
    const log = await kit.readLog(id)
    for (const block of ['odd-1', 'odd-2'])
      expect(log).toContainEqual(expect.objectContaining({ ...named, block }))
    expect((await kit.get(site, '/')).text === before.text).toBe(true)
    expect((await kit.get(site, '/odd')).status).toBe(404)
  })
})

it('GraphQL offers no verification of addresses, which collections do not have', async () => {
  const response = await fetch(`${app.url}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: fixture.admin },
    body: JSON.stringify({ query: 'mutation { verifyEmailUser(token: "abc") }' }),
  })
  const { errors } = (await response.json()) as { errors: { message: string }[] }
  expect(errors[0]?.message).toBe('Cannot query field "verifyEmailUser" on type "Mutation".')
})
