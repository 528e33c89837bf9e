import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { createSiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

type Block = Record<string, unknown> & { id: string; blockType: string }
type Page = { id: string; layout: Block[]; contentOnly?: boolean; title: string }
type Answer = { status: number; doc: Page; message: string }

let app: RunningApp
let fixture: ApiFixture
let site: TestSite
let paths = 0

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  const kit = await createSiteKit(app, null)
  site = await kit.makeSite('locks', fixture.a.tenantId)
}, 3 * MINUTE)
afterAll(() => app?.stop())

type Role = keyof ApiFixture['a']['tokens'] | 'key' | 'admin'

const authorization = (role: Role): string =>
  role === 'admin'
    ? fixture.admin
    : role === 'key'
      ? `Bearer ${fixture.a.key}`
      : fixture.a.tokens[role]

const send = async (
  method: string,
  path: string,
  { as, body, language = 'en' }: { as: Role; body?: unknown; language?: string },
): Promise<Answer> => {
  const response = await fetch(`${app.url}/api/${path}`, {
    method,
    headers: {
      authorization: authorization(as),
      'content-type': 'application/json',
      'accept-language': language,
    },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as {
    doc?: Page
    errors?: { message: string }[]
  } & Page
  return {
    status: response.status,
    doc: answer.doc ?? answer,
    message: answer.errors?.[0]?.message ?? '',
  }
}

const heading = (text: string, lock?: string) => ({
  blockType: 'heading',
  text,
  ...(lock ? { lock } : {}),
})

const makePage = async (layout: object[], more: object = {}): Promise<Page> => {
  const { status, doc, message } = await send('POST', 'pages', {
    as: 'owner',
    body: {
      tenant: site.tenantId,
      site: site.id,
      path: `/locks-${++paths}`,
      title: 'Locked',
      layout,
      _status: 'published',
      ...more,
    },
  })
  expect([status, message]).toEqual([201, ''])
  return doc
}

const save = (page: Page, as: Role, body: object, draft = false): Promise<Answer> =>
  send('PATCH', `pages/${page.id}?depth=0${draft ? '&draft=true' : ''}`, { as, body })

const withText = (block: Block | undefined, text: string): Block => ({ ...(block as Block), text })

describe('a locked block', () => {
  it('is held against editors, authors and keys, in drafts too, with its name and who can help', async () => {
    const page = await makePage([heading('Our promise', 'all'), heading('News')])
    const [locked, news] = page.layout
    const layouts = {
      removed: [news],
      changed: [withText(locked, 'Other'), news],
      lock: [{ ...locked, lock: 'none' }, news],
    }
    for (const layout of Object.values(layouts))
      for (const [role, draft] of [
        ['editor', false],
        ['editor', true],
        ['author', true],
        ['key', true],
      ] as const) {
        const { status, message } = await save(page, role, { layout }, draft)
        expect([status, message]).toEqual([
          403,
          expect.stringContaining(`The block "Our promise" (${locked?.id})`),
        ])
        expect(message).toContain('Ask an owner')
      }
    const { doc } = await send('GET', `pages/${page.id}?depth=0`, { as: 'owner' })
    expect(doc.layout).toEqual(page.layout)
  })

  it('says so in Spanish to whoever reads Spanish', async () => {
    const page = await makePage([heading('Promesa', 'content')])
    const { message } = await send('PATCH', `pages/${page.id}`, {
      as: 'editor',
      body: { layout: [] },
      language: 'es',
    })
    expect(message).toContain('«Promesa»')
    expect(message).toContain('no puede quitarse')
  })

  it('stays where it is while what is free around it changes', async () => {
    const page = await makePage([heading('Fixed', 'content'), heading('Free')])
    const [fixed, free] = page.layout
    const { status, doc } = await save(
      page,
      'author',
      { layout: [withText(fixed, 'New words'), heading('More'), free] },
      true,
    )
    expect(status).toBe(200)
    expect(doc.layout.map(({ text }) => text)).toEqual(['New words', 'More', 'Free'])
    expect(doc.layout[0]?.lock).toBe('content')
  })

  it('does not keep the rest of the page from being saved as it was sent out', async () => {
    const page = await makePage([
      { blockType: 'cardGrid', cards: [{ heading: 'One' }], lock: 'all' },
      { blockType: 'columns', columns: [{ content: [heading('Inside')] }], lock: 'all' },
    ])
    const { layout } = page
    const { status } = await save(page, 'editor', { layout, title: 'Another title' })
    expect(status).toBe(200)
  })

  it('is an owner’s and the administrator’s to change, unlock and remove', async () => {
    const page = await makePage([heading('One', 'all'), heading('Two', 'content')])
    const [one, two] = page.layout
    const changed = await save(page, 'owner', { layout: [withText(one, 'Uno'), two] })
    expect([changed.status, changed.doc.layout[0]?.text]).toEqual([200, 'Uno'])
    const unlocked = await save(page, 'admin', { layout: [{ ...one, lock: 'none' }] })
    expect([unlocked.status, unlocked.doc.layout.length]).toEqual([200, 1])
    expect((await save(page, 'editor', { layout: [] })).status).toBe(200)
  })

  it('cannot be made by who may not unlock it', async () => {
    const page = await makePage([heading('Free')])
    const layout = [page.layout[0], heading('New', 'content')]
    expect((await save(page, 'editor', { layout })).status).toBe(403)
  })

  it('holds when an older version without it is restored, except for owners', async () => {
    const page = await makePage([heading('First')])
    await save(page, 'owner', { layout: [...page.layout, heading('Fixed', 'content')] })
    const response = await fetch(
      `${app.url}/api/pages/versions?where[parent][equals]=${page.id}&sort=createdAt&limit=1`,
      { headers: { authorization: authorization('owner') } },
    )
    const { docs } = (await response.json()) as { docs: { id: string }[] }
    const restore = (as: Role) => send('POST', `pages/versions/${docs[0]?.id}`, { as })
    expect((await restore('editor')).status).toBe(403)
    expect((await restore('owner')).status).toBe(200)
  })
})

describe('a block of which fields are locked', () => {
  const make = () => makePage([{ ...heading('Our promise'), lockedFields: ['text'] }, heading('B')])

  it('keeps their values against everyone below owner, with the names of block and field', async () => {
    const page = await make()
    const [locked, other] = page.layout
    for (const [role, draft] of [
      ['editor', false],
      ['author', true],
      ['key', true],
    ] as const) {
      const layouts = {
        'locked fields that may not be changed: text.': [withText(locked, 'Other'), other],
        'other locked fields, which you may not set: text.': [
          { ...withText(locked, 'Other'), lockedFields: [] },
          other,
        ],
        'other locked fields, which you may not set: level.': [
          { ...locked, lockedFields: ['text', 'level'] },
          other,
        ],
      }
      for (const [reason, layout] of Object.entries(layouts)) {
        const { status, message } = await save(page, role, { layout }, draft)
        expect([status, message]).toEqual([403, expect.stringContaining(reason)])
        expect(message).toContain(`The block "Our promise" (${locked?.id})`)
      }
    }
    const spanish = await send('PATCH', `pages/${page.id}`, {
      as: 'editor',
      body: { layout: [withText(locked, 'Otra'), other] },
      language: 'es',
    })
    expect(spanish.message).toContain('campos bloqueados que no pueden cambiarse: text.')
    const { doc } = await send('GET', `pages/${page.id}?depth=0`, { as: 'owner' })
    expect(doc.layout).toEqual(page.layout)
  })

  it('takes other fields, other places and its removal from them', async () => {
    const page = await make()
    const [locked, other] = page.layout
    const edited = await save(page, 'editor', { layout: [other, { ...locked, size: 'l' }] })
    expect([edited.status, edited.doc.layout[1]]).toEqual([
      200,
      expect.objectContaining({ text: 'Our promise', size: 'l', lockedFields: ['text'] }),
    ])
    expect((await save(page, 'editor', { layout: [other] })).status).toBe(200)
  })

  it('is an owner’s to change and to unlock, by the names of fields that it has', async () => {
    const page = await make()
    const [locked, other] = page.layout
    const changed = await save(page, 'owner', { layout: [withText(locked, 'Uno'), other] })
    expect([changed.status, changed.doc.layout[0]?.text]).toEqual([200, 'Uno'])
    const wrong = await save(page, 'owner', {
      layout: [{ ...locked, lockedFields: ['headline'] }, other],
    })
    expect(wrong.status).toBe(400)
    const free = await save(page, 'owner', { layout: [{ ...locked, lockedFields: [] }, other] })
    expect([free.status, free.doc.layout[0]?.lockedFields]).toEqual([200, []])
    const [again] = free.doc.layout
    expect(
      (await save(page, 'author', { layout: [withText(again, '!'), other] }, true)).status,
    ).toBe(200)
  })
})

describe('a site made from a template that locks', () => {
  it('gets its locks also when a key makes it, which may not set any itself', async () => {
    const ask = async (path: string, as: Role, body?: unknown) => {
      const response = await fetch(`${app.url}/api/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: authorization(as), 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return (await response.json()) as { id: string; docs: never[] }
    }
    const { docs } = await ask('templates?where[slug][equals]=local-business&limit=1', 'owner')
    const { manifest } = docs[0] as unknown as {
      manifest: { id: string; pages: { path: string; layout: object[]; contentOnly?: boolean }[] }
    }
    manifest.id = 'locked-business'
    const home = manifest.pages.find(({ path }) => path === '/')
    Object.assign(home ?? {}, { contentOnly: true })
    Object.assign(home?.layout[0] ?? {}, { lock: 'all', lockedFields: ['sticky'] })
    await ask('templates', 'owner', {
      name: 'Locked',
      slug: 'locked-business',
      version: '1.0.0',
      tenant: site.tenantId,
      manifest,
    })
    const { id } = await ask('v1/apps/create', 'key', {
      templateId: 'locked-business',
      name: 'Locked',
      brand: { name: 'Locked' },
    })
    const pages = await ask(
      `pages?depth=0&where[site][equals]=${id}&where[path][equals]=/`,
      'owner',
    )
    expect(pages.docs[0]).toMatchObject({ contentOnly: true })
    expect((pages.docs[0] as unknown as Page).layout[0]).toMatchObject({
      lock: 'all',
      lockedFields: ['sticky'],
    })
  })
})

describe('a page of which only contents may be changed', () => {
  it('takes words from an author, and no block more, less or elsewhere', async () => {
    const page = await makePage([heading('One'), heading('Two')], { contentOnly: true })
    const [one, two] = page.layout
    const words = await save(page, 'author', { layout: [withText(one, 'Uno'), two] }, true)
    expect([words.status, words.doc.layout[0]?.text]).toEqual([200, 'Uno'])
    for (const layout of [[one], [two, one], [one, two, heading('Three')]]) {
      const { status, message } = await save(page, 'author', { layout }, true)
      expect([status, message]).toEqual([403, expect.stringMatching(/"(Uno|Two|Three)"|"One"/)])
    }
    expect((await save(page, 'owner', { layout: [two] })).status).toBe(200)
  })

  it('is freed by an owner only, also by the way of an older version', async () => {
    const page = await makePage([heading('One')])
    await save(page, 'owner', { contentOnly: true })
    const asked = await save(page, 'editor', { contentOnly: false, title: 'Renamed' })
    expect([asked.status, asked.doc.title, asked.doc.contentOnly]).toEqual([200, 'Renamed', true])
    const response = await fetch(
      `${app.url}/api/pages/versions?where[parent][equals]=${page.id}&sort=createdAt&limit=1`,
      { headers: { authorization: authorization('owner') } },
    )
    const { docs } = (await response.json()) as { docs: { id: string }[] }
    await send('POST', `pages/versions/${docs[0]?.id}`, { as: 'editor' })
    const { doc } = await send('GET', `pages/${page.id}?depth=0`, { as: 'owner' })
    expect(doc.contentOnly).toBe(true)
    expect((await save(page, 'owner', { contentOnly: false })).doc.contentOnly).toBe(false)
  })
})

describe('deleting a page with locked blocks', () => {
  const remove = async (path: string, as: Role) => {
    const response = await fetch(`${app.url}/api/${path}`, {
      method: 'DELETE',
      headers: { authorization: authorization(as), 'accept-language': 'en' },
    })
    const { errors = [] } = (await response.json()) as { errors?: { message: string }[] }
    return { status: response.status, message: errors[0]?.message ?? '' }
  }
  const exists = async ({ id }: Page): Promise<boolean> =>
    (await send('GET', `pages/${id}?depth=0`, { as: 'owner' })).status === 200

  it('is refused to an editor with the names of those blocks, one by one and in bulk', async () => {
    const page = await makePage([heading('Our promise', 'content'), heading('News')])
    const other = await makePage([heading('Free')])
    const one = await remove(`pages/${page.id}`, 'editor')
    expect([one.status, one.message]).toEqual([
      403,
      expect.stringContaining(`"Our promise" (${page.layout[0]?.id})`),
    ])
    expect(one.message).not.toContain('News')
    const where = [page, other].map(({ id }, at) => `where[id][in][${at}]=${id}`).join('&')
    const bulk = await remove(`pages?${where}`, 'editor')
    expect([bulk.status, bulk.message]).toEqual([400, expect.stringContaining('Our promise')])
    expect([await exists(page), await exists(other)]).toEqual([true, false])
  })

  it('is refused in GraphQL, for a lock of the latest draft, and where only contents may change', async () => {
    const drafted = await makePage([heading('One')])
    const layout = [...drafted.layout, heading('Fixed', 'all')]
    await save(drafted, 'owner', { layout }, true)
    const contents = await makePage([heading('Two')], { contentOnly: true })
    for (const { id } of [drafted, contents]) {
      const response = await fetch(`${app.url}/api/graphql`, {
        method: 'POST',
        headers: { authorization: authorization('editor'), 'content-type': 'application/json' },
        body: JSON.stringify({ query: `mutation { deletePage(id: "${id}") { id } }` }),
      })
      const { errors } = (await response.json()) as {
        errors?: { message: string; extensions?: { statusCode: number } }[]
      }
      expect(errors?.[0]?.message).toContain('Blocks in it are locked')
      expect(errors?.[0]?.extensions?.statusCode).toBe(403)
    }
    expect([await exists(drafted), await exists(contents)]).toEqual([true, true])
  })

  it('is an owner’s, and an editor’s where nothing is locked', async () => {
    const page = await makePage([heading('Fixed', 'all')])
    expect((await remove(`pages/${page.id}`, 'owner')).status).toBe(200)
    const free = await makePage([heading('Free')])
    expect((await remove(`pages/${free.id}`, 'editor')).status).toBe(200)
  })
})
