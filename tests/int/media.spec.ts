import { jest } from '@jest/globals'
import sharp from 'sharp'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

jest.setTimeout(MINUTE)
const PARALLEL = 100

type Medium = {
  id: string
  filename: string
  width: number
  height: number
  sizes: Record<string, { filename: string | null; mimeType: string | null; width: number | null }>
}

let app: RunningApp
let kit: SiteKit
let site: TestSite
let png: Buffer
let medium: Medium
let authorization: string

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  site = await kit.makeSite('pictured')
  const { token } = await kit.api.call<{ token: string }>('POST', '/api/users/login', {
    email: app.adminEmail,
    password: app.adminPassword,
  })
  authorization = `JWT ${token}`
  png = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a6' } })
    .png()
    .toBuffer()
}, 2 * MINUTE)
afterAll(() => app?.stop())

describe('an upload', () => {
  it('of a PNG makes AVIF and WebP sizes, none wider than the picture', async () => {
    const { status, doc } = await kit.upload({ name: 'green.png', type: 'image/png', bytes: png })
    expect(status).toBe(201)
    medium = doc as unknown as Medium
    expect(medium).toMatchObject({ width: 1200, height: 800 })
    const made = Object.values(medium.sizes).filter(({ filename }) => filename)
    const types = new Set(made.map(({ mimeType }) => mimeType))
    expect([...types].sort()).toEqual(['image/avif', 'image/webp'])
    for (const { width } of made) expect(width).toBeLessThanOrEqual(1200)
  })

  it.each([
    { what: 'an SVG', name: 'a.svg', type: 'image/svg+xml', bytes: SVG },
    { what: 'an SVG that calls itself a PNG', name: 'a.png', type: 'image/png', bytes: SVG },
    {
      what: 'HTML that calls itself a PNG',
      name: 'a.png',
      type: 'image/png',
      bytes: '<!doctype html><p>',
    },
    { what: 'HTML', name: 'a.html', type: 'text/html', bytes: '<!doctype html><p>' },
  ])('of $what is refused', async ({ name, type, bytes }) => {
    const { status, text } = await kit.upload({ name, type, bytes: Buffer.from(bytes) })
    expect([status, text.includes('"errors"')]).toEqual([400, true])
  })

  it('of the same file name works in two tenants, and twice in one', async () => {
    const other = await kit.makeTenant('beta')
    const names = new Set<unknown>()
    for (const tenantId of [kit.tenantId, kit.tenantId, other]) {
      const file = { name: 'same name.png', type: 'image/png', bytes: png }
      const { status, doc } = await kit.upload(file, tenantId)
      expect([status, doc.tenant]).toEqual([201, tenantId])
      names.add(doc.filename)
    }
    expect(names.size).toBe(3)
  })
})

describe('a multipart body that cannot be read', () => {
  const PAYLOAD = 'Content-Disposition: form-data; name="_payload"\r\n\r\n'
  const FILE = 'Content-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nx'
  const whole = (...parts: string[]): string =>
    `${parts.map((part) => `--XX\r\n${part}\r\n`).join('')}--XX--\r\n`

  it.each([
    ['nothing', ''],
    ['noise', 'noise'],
    ['cut off', whole(`${PAYLOAD}{}`, FILE).slice(0, -20)],
    ['a document that is no JSON', whole(`${PAYLOAD}{oops`, FILE)],
    ['a text as the file', whole(`${PAYLOAD}{"alt":"x"}`, FILE.replace('; filename="a.png"', ''))],
    [
      'a text that names a file elsewhere',
      whole(
        `${PAYLOAD}{"alt":"x"}`,
        'Content-Disposition: form-data; name="file"\r\n\r\n{"filename":"x"}',
      ),
    ],
    [
      'a part without end of its header',
      '--XX\r\nContent-Disposition: form-data; name="file"; filename="a\0.png"\r\n\r\nx\r\n--XX--\r\n',
    ],
  ])('is refused with 400: %s', async (_what, body) => {
    for (const type of ['multipart/form-data; boundary=XX', 'multipart/form-data']) {
      const response = await fetch(`${app.url}/api/media`, {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body,
      })
      const text = await response.text()
      expect([type, response.status, text.includes('"errors"')]).toEqual([type, 400, true])
    }
  })
})

describe('a file that is not there', () => {
  it('is not found, also for whoever may read all files', async () => {
    const { status } = await fetch(`${app.url}/api/media/file/nope.png`, {
      headers: { authorization },
    })
    expect(status).toBe(404)
    const { doc } = await kit.upload({ name: 'there.png', type: 'image/png', bytes: png })
    const there = await fetch(`${app.url}/api/media/file/${String(doc.filename)}`, {
      headers: { authorization },
    })
    expect([there.status, there.headers.get('content-type')]).toEqual([200, 'image/png'])
  })
})

describe('the name of an upload', () => {
  it.each([
    { what: 'of 300 characters', name: `${'a'.repeat(296)}.png`, stem: 'a' },
    // Cut at 255 characters, only a part of the extension is left.
    { what: 'cut within its extension', name: `${'b'.repeat(252)}.png`, stem: 'b' },
    { what: 'with dots, of 300 characters', name: `${'c.d'.repeat(99)}.png`, stem: 'c-dc-d' },
    { what: 'without an extension', name: 'eeee', stem: 'e' },
    { what: 'of few characters', name: 'ffff.PNG', stem: 'f' },
    { what: 'with the extension of a web page', name: 'gggg.html', stem: 'g' },
    { what: 'with the extension of a program', name: 'hhhh.php', stem: 'h' },
  ])('$what keeps its beginning and has its extension', async ({ name, stem }) => {
    const { status, doc } = await kit.upload({ name, type: 'image/png', bytes: png })
    expect([status, doc.filename]).toEqual([
      201,
      expect.stringMatching(/^[a-z-]{4,60}-\w{8}\.png$/),
    ])
    expect(String(doc.filename).startsWith(stem)).toBe(true)
    expect(doc.mimeType).toBe('image/png')
  })

  it('does not make a picture of what is none, however long it is', async () => {
    const bytes = Buffer.from('<!doctype html><p>')
    for (const name of [`${'a'.repeat(296)}.png`, `${'a'.repeat(295)}.html`, 'page'])
      expect((await kit.upload({ name, type: 'image/png', bytes })).status).toBe(400)
    const svg = { name: `${'a'.repeat(296)}.svg`, type: 'image/png', bytes: Buffer.from(SVG) }
    expect((await kit.upload(svg)).status).toBe(400)
  })
})

describe('a picture on a page', () => {
  it(
    'comes with sources, its size and files that are all served',
    async () => {
      await kit.addPage(site, '/picture', [
        { blockType: 'image', picture: { media: medium.id }, shape: 'original' },
      ])
      await kit.deploy(site)
      const { text } = await kit.get(site, '/picture')
      const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? ''
      expect(main).toMatch(/<source type="image\/avif" srcSet="[^"]+ 480w[^"]*"/)
      expect(main).toMatch(/<source type="image\/webp" srcSet="[^"]+ 480w[^"]*"/)
      expect(main).toMatch(/<img[^>]*alt="What it shows"[^>]*width="1200" height="800"/)
      const files = [...new Set(main.match(/\/_assets\/[\w.-]+/g))]
      expect(files.length).toBeGreaterThanOrEqual(5)
      for (const file of files) {
        const { status, headers, body } = await kit.get(site, file)
        const { format } = await sharp(body).metadata()
        const type = `image/${format === 'heif' ? 'avif' : format}`
        expect([file, status, headers['content-type']]).toEqual([file, 200, type])
      }
    },
    MINUTE,
  )
})

describe('many writes at once', () => {
  it(
    `all succeed: ${PARALLEL} pages, each with a path of its own`,
    async () => {
      const made = await Promise.all(
        Array.from({ length: PARALLEL }, (_, index) =>
          kit.addPage(site, `/parallel-${index}`, [{ blockType: 'heading', text: `${index}` }]),
        ),
      )
      expect(new Set(made.map(({ id }) => id)).size).toBe(PARALLEL)
      const where = `where[site][equals]=${site.id}&where[path][contains]=parallel-`
      const { totalDocs } = await kit.api.call<{ totalDocs: number }>(
        'GET',
        `/api/pages?${where}&limit=1&depth=0`,
      )
      expect(totalDocs).toBe(PARALLEL)
    },
    MINUTE,
  )

  it(
    'let exactly one of many pages have a path',
    async () => {
      const made = await Promise.allSettled(
        Array.from({ length: 10 }, () => kit.addPage(site, '/contested', [])),
      )
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    },
    MINUTE,
  )

  it(
    'give each app a slug of its own when many of one name are made at once',
    async () => {
      const make = () =>
        kit.api.call<TestSite>('POST', '/api/v1/apps/create', {
          templateId: 'local-business',
          name: 'Same name',
          tenantId: kit.tenantId,
        })
      const made = await Promise.all([make(), make(), make()])
      expect(new Set(made.map(({ slug }) => slug)).size).toBe(3)
    },
    MINUTE,
  )
})
