import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { createBlockRegistry } from '../core/blocks/registry'
import { manifestDigest } from '../core/release/manifestDigest'
import { LocalBlobStore } from '../storage/LocalBlobStore'
import { buildRelease, type BuildReleaseInput, type BuiltRelease } from './buildRelease'
import type { InvalidReleaseError } from './InvalidReleaseError'
import { note, page, registry, siteInput } from './siteFixture'
import type { PageInput } from './types'

const home = page()
const about = page({ id: 'about', path: '/about', title: 'About', layout: [note({ id: 'n2' })] })

describe('buildRelease', () => {
  let root: string
  let blobs: LocalBlobStore
  let loaded: string[]

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'release-'))
    blobs = new LocalBlobStore({ root })
    loaded = []
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  const loadMedia = async (key: string): Promise<Buffer> => {
    loaded.push(key)
    return sharp({ create: { width: 80, height: 60, channels: 3, background: '#a63' } })
      .jpeg()
      .toBuffer()
  }
  const build = (
    pages: PageInput[],
    more: Partial<BuildReleaseInput> = {},
  ): Promise<BuiltRelease> =>
    buildRelease({ input: siteInput({ pages }), previous: null, blobs, loadMedia, ...more })

  it('writes every route of the site as a verified blob', async () => {
    const { manifest, issues, stats } = await build([home, about])
    expect(issues).toEqual([])
    expect(stats).toMatchObject({ pagesRendered: 2, pagesReused: 0 })
    expect(Object.keys(manifest.routes)).toEqual(
      expect.arrayContaining(['/', '/about', '/sitemap.xml', '/robots.txt', '/favicon.ico']),
    )
    for (const [path, route] of Object.entries(manifest.routes)) {
      expect((await blobs.get(route.blob)).length).toBe(route.size)
      expect(route.immutable ?? false).toBe(path.startsWith('/_assets/'))
    }
    const html = (await blobs.get(manifest.routes['/']!.blob)).toString()
    for (const [, path] of html.matchAll(/(?:href|src)="(\/[^"#]*)"/g))
      expect(manifest.routes).toHaveProperty([path!])
    expect(manifest.routes['/']!.headers).toHaveProperty('content-security-policy')
    expect(manifest.routes['/']!.encodings).toEqual(['br', 'gzip'])
    const icon = await blobs.get(manifest.routes['/favicon.ico']!.blob)
    expect(icon.readUInt16LE(2)).toBe(1)
    expect((await sharp(icon.subarray(22)).metadata()).width).toBe(32)
  })

  it('gives the same manifest for the same input', async () => {
    const [one, two] = [await build([home, about]), await build([about, home])]
    expect(manifestDigest(one.manifest)).toBe(manifestDigest(two.manifest))
    expect(two.stats.blobsWritten).toBe(0)
  })

  it('renders only the page that changed', async () => {
    const { manifest: previous } = await build([home, about])
    const changed = { ...about, layout: [note({ id: 'n2', text: 'New' })], updatedAt: '2026-02-02' }
    const { manifest, stats } = await build([home, changed], { previous })
    expect(stats).toMatchObject({ pagesRendered: 1, pagesReused: 1 })
    expect(manifest.routes['/']).toEqual(previous.routes['/'])
    expect((await blobs.get(manifest.routes['/about']!.blob)).toString()).toContain('New')
    const fresh = await build([home, changed])
    expect(manifestDigest(manifest)).toBe(manifestDigest(fresh.manifest))
  })

  it('renders nothing and loads no medium when nothing changed', async () => {
    const pages = [
      page({ layout: [note(), { blockType: 'photo', id: 'p', picture: { media: 'm1' } }] }),
    ]
    const { manifest: previous } = await build(pages)
    expect(loaded).not.toHaveLength(0)
    loaded = []
    const saved = [{ ...pages[0]!, updatedAt: '2027-01-01T00:00:00.000Z' }]
    const { manifest, stats } = await build(saved, { previous })
    expect(stats).toMatchObject({ pagesRendered: 0, pagesReused: 1, blobsWritten: 3 })
    expect(loaded).toEqual([])
    expect(manifest.routes['/']).toEqual(previous.routes['/'])
  })

  it('renders pages again that refer to what changed', async () => {
    const linked = page({ layout: [note({ link: { type: 'page', page: 'about' } })] })
    const { manifest: previous } = await build([linked, about])
    const { manifest, stats } = await build([linked, { ...about, path: '/us' }], { previous })
    expect(stats).toMatchObject({ pagesRendered: 2 })
    expect((await blobs.get(manifest.routes['/']!.blob)).toString()).toContain('href="/us"')
    expect(manifest.routes).not.toHaveProperty(['/about'])
  })

  it('renders a list of pages again when a page joins it', async () => {
    const list = page({ layout: [note(), { blockType: 'newest', id: 'l' }] })
    const post = page({ id: 'post', path: '/journal/one', title: 'First post' })
    const { manifest: previous } = await build([list, about])
    const { manifest, stats } = await build([list, about, post], { previous })
    expect(stats).toMatchObject({ pagesRendered: 2, pagesReused: 1 })
    expect((await blobs.get(manifest.routes['/']!.blob)).toString()).toContain('First post')
  })

  it('renders every page again when the tokens changed', async () => {
    const { manifest: previous } = await build([home, about])
    const input = siteInput({ pages: [home, about] })
    const tokens = { ...input.tokens, style: { ...input.tokens.style, radius: 'large' as const } }
    const { stats } = await build([], { input: { ...input, tokens }, previous })
    expect(stats).toMatchObject({ pagesRendered: 2, pagesReused: 0 })
  })

  it('renders a page again whose blob is gone', async () => {
    const { manifest: previous } = await build([home, about])
    await blobs.delete(previous.routes['/about']!.blob)
    const { manifest, stats } = await build([home, about], { previous })
    expect(stats).toMatchObject({ pagesRendered: 1, pagesReused: 1 })
    expect(manifestDigest(manifest)).toBe(manifestDigest(previous))
  })

  it('refuses a release on a corrupt blob', async () => {
    const { manifest: previous } = await build([home, about])
    const { blob } = previous.routes['/about']!
    await truncate(join(root, 'sha256', blob.slice(0, 2), blob), 7)
    await expect(build([home, about], { previous })).rejects.toMatchObject({ code: 'blob_corrupt' })
    await expect(build([home, about])).resolves.toMatchObject({ stats: { blobsWritten: 1 } })
  })

  it('names page, block and field of every error and makes no manifest', async () => {
    const bad = page({ layout: [note({ text: 7 }), { blockType: 'gone', id: 'x' }] })
    const error = (await build([bad, about]).catch(
      (reason: unknown) => reason,
    )) as InvalidReleaseError
    expect(error).toMatchObject({ code: 'invalid', status: 422, isTauseError: true })
    expect(error.renderIssues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ page: '/', block: 'n1', blockType: 'note', field: 'text' }),
        expect.objectContaining({ page: '/', block: 'x', code: 'unknown_block' }),
      ]),
    )
    expect(error.issues.map(({ pointer }) => pointer)).toContain('/pages/~1/n1/text')
    expect(await readdir(join(root, 'sha256')).catch(() => [])).toEqual([])
  })

  it('refuses a page without the medium that a block requires', async () => {
    const film = {
      ...registry.get('photo')!,
      slug: 'film',
      fields: [{ name: 'file', type: 'upload', relationTo: 'media', required: true } as const],
    }
    const input = siteInput({
      registry: createBlockRegistry([...registry.definitions, film]),
      pages: [page({ layout: [note(), { blockType: 'film', id: 'f', file: 'gone' }] })],
    })
    await expect(build([], { input })).rejects.toMatchObject({
      issues: [{ pointer: '/pages/~1/f/file', message: expect.stringContaining('gone') }],
      renderIssues: [
        { level: 'error', code: 'invalid_field', page: '/', block: 'f', field: 'file' },
      ],
    })
  })

  it.each([
    ['twice the same path', [home, { ...about, path: '/' }]],
    ['a path of the platform', [home, { ...about, path: '/_assets/x' }]],
    ['a path that is none', [home, { ...about, path: 'about/' }]],
    ['a path upwards', [home, { ...about, path: '/a/../b' }]],
  ])('refuses %s', async (_, pages) => {
    await expect(build(pages)).rejects.toMatchObject({
      renderIssues: expect.arrayContaining([expect.objectContaining({ code: 'page_path' })]),
    })
  })

  it('names the page whose medium cannot be read', async () => {
    const pages = [page({ layout: [{ blockType: 'photo', id: 'p', picture: { media: 'm1' } }] })]
    const loadNothing = (): Promise<Buffer> => Promise.reject(new Error('ENOENT: stool.jpg'))
    await expect(build(pages, { loadMedia: loadNothing })).rejects.toMatchObject({
      renderIssues: [
        { code: 'missing_media', page: '/', message: expect.stringContaining('stool.jpg') },
      ],
    })
  })

  it('lets other work go on between pages and stops when aborted', async () => {
    const pages = Array.from({ length: 12 }, (_, n) => page({ id: `p${n}`, path: `/p${n}` }))
    const stop = new AbortController()
    const done: number[] = []
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    const onProgress = (progress: { done: number }): void => {
      done.push(progress.done)
      if (progress.done === 5) stop.abort(new Error('enough'))
    }
    await expect(build(pages, { onProgress, signal: stop.signal })).rejects.toThrow('enough')
    clearInterval(timer)
    expect(done).toEqual([1, 2, 3, 4, 5])
    expect(turns).toBeGreaterThan(0)
  })
})
