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

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  site = await kit.makeSite('pictured')
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
