import sharp from 'sharp'
import { buildRelease } from '../../render/buildRelease'
import { note, page, siteInput } from '../../render/siteFixture'
import type { PageInput, RenderIssue, SiteInput } from '../../render/types'
import type { ExportFile } from '../types'
import { exportStatic } from './exportStatic'
import { MemoryBlobs } from './MemoryBlobs'

const toAbout = { type: 'page' as const, page: 'about', label: 'About' }
const home = page({
  layout: [note({ link: toAbout }), { blockType: 'photo', id: 'p1', picture: { media: 'm1' } }],
})
const about = page({
  id: 'about',
  path: '/about',
  title: 'About',
  layout: [
    note({ id: 'n2', link: { type: 'page', page: 'home' } }),
    { blockType: 'photo', id: 'p2', picture: { art: 'abstract', seed: 'only here' } },
  ],
})

const loadMedia = async (): Promise<Buffer> =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: '#a63' } })
    .jpeg()
    .toBuffer()

const run = (pages: PageInput[], more: Partial<SiteInput> = {}): Promise<ExportFile[]> =>
  exportStatic({ input: siteInput({ pages, ...more }), loadMedia })

const textOf = (files: ExportFile[], path: string): string => {
  const file = files.find((candidate) => candidate.path === path)
  if (!file) throw new Error(`no ${path}: ${files.map((each) => each.path).join(' ')}`)
  return file.bytes.toString('utf8')
}

describe('exportStatic', () => {
  it('has the bytes of every route of a release, and nothing else but its own four files', async () => {
    const blobs = new MemoryBlobs()
    const input = siteInput({ pages: [home, about] })
    const { manifest } = await buildRelease({ input, previous: null, blobs, loadMedia })
    const files = await run([home, about])
    const expected = new Map(
      Object.entries(manifest.routes).map(([path, { blob }]) => [
        path === '/' ? 'index.html' : path === '/about' ? 'about/index.html' : path.slice(1),
        blobs.read(blob),
      ]),
    )
    expect(expected.size).toBeGreaterThan(10)
    for (const [path, bytes] of expected)
      expect(files.find((file) => file.path === path)?.bytes.equals(bytes)).toBe(true)
    expect(textOf(files, '404.html')).toBe(blobs.read(manifest.notFound.blob).toString())
    const more = files.map(({ path }) => path).filter((path) => !expected.has(path))
    expect(more).toEqual(['.nojekyll', '404.html', 'README.txt'])
  })

  it('answers every local address of its pages with a file', async () => {
    const files = await run([home, about], { basePath: '/_preview/token' })
    const paths = new Set(files.map(({ path }) => path))
    for (const path of ['index.html', 'about/index.html', '404.html'])
      for (const [, url] of textOf(files, path).matchAll(/(?:href|src)="\/([^"#]*)"/g))
        expect([url, paths.has(url!) || paths.has(`${url}/index.html`.replace(/^\//, ''))]).toEqual(
          [url, true],
        )
  })

  it('of one page has that page and what it shows, and leads elsewhere to the site', async () => {
    const files = await exportStatic({
      input: siteInput({ pages: [home, about] }),
      loadMedia,
      page: 'about/',
    })
    const paths = files.map(({ path }) => path)
    expect(paths.filter((path) => path.endsWith('index.html'))).toEqual(['about/index.html'])
    expect(paths.filter((path) => path.endsWith('.avif'))).toEqual([])
    const html = textOf(files, 'about/index.html')
    expect(html).toContain('<a href="http://fir.localhost:3000/">')
    const assets = [...html.matchAll(/(?:href|src)="\/(_assets\/[^"]*)"/g)].map(([, url]) => url)
    expect(assets.length).toBeGreaterThan(3)
    expect(paths).toEqual(expect.arrayContaining(assets))
    expect(textOf(files, 'sitemap.xml').match(/<loc>[^<]*/g)).toEqual([
      '<loc>http://fir.localhost:3000/about',
    ])
  })

  it('names files as a web server looks for them, decoded', async () => {
    const files = await run([home, page({ id: 'w', path: '/caf%C3%A9/100%', title: 'W' })])
    expect(files.map(({ path }) => path)).toContain('café/100%/index.html')
  })

  it.each(['/%2e%2e/%2e%2e/x', '/..%2F..%2Fx', '/a%5Cb', '/a%00'])(
    'refuses the page path %s, whose file would lie elsewhere',
    async (path) => {
      await expect(run([home, page({ id: 'x', path, title: 'X' })])).rejects.toMatchObject({
        code: 'invalid',
      })
    },
  )

  it('refuses a site with an error, and a page that is not there', async () => {
    await expect(run([home, page({ id: 'two', title: 'Two' })])).rejects.toMatchObject({
      code: 'invalid',
      renderIssues: expect.anything(),
    })
    await expect(
      exportStatic({ input: siteInput(), loadMedia, page: '/nowhere' }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('tells the warnings of the pages that it has, and of no others', async () => {
    const broken = { type: 'page' as const, page: 'gone', label: 'Gone' }
    const pages = [
      page({ layout: [note({ link: broken })] }),
      page({ id: 'about', path: '/about', title: 'About', layout: [note({ link: broken })] }),
    ]
    const issues: RenderIssue[] = []
    await exportStatic({
      input: siteInput({ pages }),
      loadMedia,
      page: '/about',
      onIssue: (issue) => issues.push(issue),
    })
    expect(issues.map(({ code, page: path }) => [code, path])).toEqual([['broken_link', '/about']])
  })
})
