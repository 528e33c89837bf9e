import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBlockRegistry } from '../core/blocks/registry'
import { LocalBlobStore } from '../storage/LocalBlobStore'
import { buildRelease, type BuiltRelease } from './buildRelease'
import { note, page, registry, siteInput } from './siteFixture'
import type { PageInput, SiteInput } from './types'

const PAGES = 1000

/** One page lists the newest below `/journal`, one links to `/p7`; the others stand by themselves. */
const site = (change: (pages: PageInput[]) => PageInput[] = (pages) => pages): PageInput[] =>
  change([
    page({ layout: [note(), { blockType: 'newest', id: 'list' }] }),
    page({
      id: 'linked',
      path: '/linked',
      title: 'Linked',
      layout: [note({ link: { type: 'page', page: 'p7' } })],
    }),
    ...Array.from({ length: PAGES - 2 }, (_, n) =>
      page({
        id: `p${n}`,
        path: n < 5 ? `/journal/p${n}` : `/p${n}`,
        title: `Page ${n}`,
        layout: [note({ id: `n${n}`, text: `Text ${n}` })],
      }),
    ),
  ])

const edited =
  (id: string, more: Partial<PageInput>) =>
  (pages: PageInput[]): PageInput[] =>
    pages.map((one) => (one.id === id ? { ...one, ...more } : one))

describe('the next release of a site of 1,000 pages', () => {
  let root: string
  let blobs: LocalBlobStore
  let first: BuiltRelease

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'incremental-'))
    blobs = new LocalBlobStore({ root })
    first = await build({ pages: site() })
  }, 60_000)
  afterAll(() => rm(root, { recursive: true, force: true }))

  const build = (more: Partial<SiteInput>, previous = first?.manifest): Promise<BuiltRelease> =>
    buildRelease({
      input: siteInput(more),
      previous: previous ?? null,
      blobs,
      loadMedia: () => Promise.resolve(Buffer.alloc(0)),
    })

  it('renders one page when one was edited that no other shows', async () => {
    const layout = [note({ id: 'n500', text: 'Edited' })]
    const { rendered, stats } = await build({ pages: site(edited('p500', { layout })) })
    expect(rendered).toEqual(['/p500'])
    // Its HTML, and its content as JSON.
    expect(stats).toMatchObject({ pagesRendered: 1, pagesReused: PAGES - 1, blobsWritten: 2 })
  })

  it('renders it and the page that links to it when it moves', async () => {
    const { rendered, manifest } = await build({ pages: site(edited('p7', { path: '/moved' })) })
    expect(rendered.sort()).toEqual(['/linked', '/moved'])
    expect(manifest.routes).not.toHaveProperty(['/p7'])
  })

  it('renders it and the list it stands in when its title changes', async () => {
    const { rendered } = await build({ pages: site(edited('p1', { title: 'New title' })) })
    expect(rendered.sort()).toEqual(['/', '/journal/p1'])
  })

  it('renders and writes nothing when pages were saved unchanged', async () => {
    const saved = site((pages) => pages.map((one) => ({ ...one, publishedAt: undefined })))
    expect((await build({ pages: saved })).stats).toMatchObject({
      pagesRendered: 0,
      blobsWritten: 0,
    })
  })

  it('renders every page when the navigation, the tokens or the renderer change', async () => {
    const { site: settings, tokens } = siteInput()
    const header = [{ type: 'url', url: '/x', label: 'X' }] as never
    const navigation = { ...settings.navigation, header }
    const radius = { ...tokens, style: { ...tokens.style, radius: 'large' as const } }
    const [block, ...others] = registry.definitions
    const newer = createBlockRegistry([{ ...block!, version: 2, migrations: [] }, ...others])
    for (const change of [
      { site: { ...settings, navigation } },
      { tokens: radius },
      { registry: newer },
    ])
      expect((await build({ pages: site(), ...change })).stats.pagesRendered).toBe(PAGES)
  }, 60_000)

  it('takes over no page whose bytes the store has lost', async () => {
    await blobs.delete(first.manifest.routes['/p900']!.blob)
    const { rendered } = await build({ pages: site() })
    expect(rendered).toEqual(['/p900'])
  })
})
