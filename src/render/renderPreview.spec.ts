import { renderPreview } from './renderPreview'
import { note, page, siteInput } from './siteFixture'

const basePath = '/_preview/token'
const layout = [
  note({ link: { type: 'page', page: 'about' } }),
  { blockType: 'photo', id: 'p', picture: { media: 'm1' } },
  { blockType: 'photo', id: 'q', picture: { art: 'product' } },
]
const input = siteInput({
  basePath,
  pages: [page({ layout }), page({ id: 'about', path: '/about', title: 'About' })],
})
const get = (path: string): ReturnType<typeof renderPreview> =>
  renderPreview({ input, path, loadMedia: async (key) => Buffer.from(key) })

describe('renderPreview', () => {
  it('answers a page that is not indexed and not cached', async () => {
    const { status, headers, body } = await get('/about')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'x-robots-tag': 'noindex',
      'cache-control': 'private, no-store',
    })
    expect(body.toString()).toContain('<title>About')
  })

  it('answers every file that its pages refer to, below its own path', async () => {
    const html = (await get('/')).body.toString()
    const paths = [...html.matchAll(/["(\s](\/[^"()\s]*_assets\/[^"()\s]+)/g)].map(
      ([, path]) => path!,
    )
    expect(paths.length).toBeGreaterThan(8)
    for (const path of new Set(paths)) {
      expect(path.startsWith(`${basePath}/_assets/`)).toBe(true)
      if (!path.endsWith('.jpg')) expect((await get(path.slice(basePath.length))).status).toBe(200)
    }
    const photo = paths.find((path) => path.endsWith('.jpg') && html.includes(`src="${path}"`))!
    expect((await get(photo.slice(basePath.length))).body.toString()).toBe('stool.jpg')
    expect(html).toContain('src="data:image/svg+xml,')
  })

  it.each(['/nowhere', '/_assets/nothing.css', '/_x'])('answers 404 for %s', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body.toString()).toContain(`href="${basePath}/"`)
  })
})
