import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { linkFields, pictureField } from '../../core/blocks/fields'
import { createBlockRegistry } from '../../core/blocks/registry'
import { defineBlock } from '../../core/blocks/defineBlock'
import { withOrigin } from '../../core/content/origin'
import { blobsOf } from '../../core/release/blobsOf'
import type { ReleaseManifest } from '../../core/release/types'
import { LocalBlobStore } from '../../storage/LocalBlobStore'
import { buildRelease } from '../buildRelease'
import { page, siteInput } from '../siteFixture'
import type { PageInput } from '../types'

const card = defineBlock({
  slug: 'card',
  labels: { singular: 'Card', plural: 'Cards' },
  description: 'A card.',
  category: 'text',
  placement: 'root',
  icon: 'info',
  version: 1,
  fields: [
    { type: 'row', fields: [{ name: 'heading', type: 'text' }] },
    { name: 'body', type: 'richText' },
    { name: 'more', type: 'group', fields: linkFields({ label: false }) },
    { name: 'links', type: 'array', fields: linkFields() },
    pictureField(),
    { name: 'unseen', type: 'upload', relationTo: 'media' },
    { name: 'inner', type: 'relationship', relationTo: 'sections' },
  ] as never,
  defaults: { blockType: 'card' },
  css: '.tb-card{color:red}',
  Render: ({ block }) => block.heading as string,
})
const registry = createBlockRegistry([card])

const richText = (...children: object[]): object => ({
  root: { type: 'root', secret: 'CANARY-root', children },
})

const layout = [
  {
    id: 'c1',
    blockType: 'card',
    blockName: 'CANARY-name',
    lock: 'all',
    lockedFields: ['CANARY-locked'],
    hiddenOn: ['mobile'],
    heading: 'Hello',
    body: richText(
      {
        type: 'paragraph',
        note: 'CANARY-node',
        children: [
          { type: 'text', text: 'see ', format: 1, style: 'CANARY-style' },
          {
            type: 'link',
            fields: { linkType: 'internal', doc: { value: 'about', extra: 'CANARY-doc' } },
            children: [{ type: 'text', text: 'about' }],
          },
        ],
      },
      { type: 'upload', value: { id: 'm1', filename: 'CANARY-file' } },
    ),
    more: { type: 'page', page: 'about', anchor: 'top' },
    links: [
      { id: 'l1', label: 'Gone', type: 'page', page: 'nowhere' },
      { id: 'l2', label: 'Out', type: 'url', url: 'https://b.example', newTab: true },
    ],
    picture: { media: 'm1', art: 'abstract', alt: 'My own words' },
    unseen: 'm1',
    inner: 'CANARY-section',
    internalNote: 'CANARY-unknown',
  },
]
const home = page({ layout, updatedAt: '2026-01-01T00:00:00.000Z' })
const about = page({ id: 'about', path: '/about', title: 'About', layout: [] })

describe('contentOf', () => {
  let root: string
  let blobs: LocalBlobStore

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'content-'))
    blobs = new LocalBlobStore({ root })
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  const loadMedia = (): Promise<Buffer> =>
    sharp({ create: { width: 8, height: 6, channels: 3, background: '#a63' } })
      .jpeg()
      .toBuffer()
  const build = async (
    pages: PageInput[],
    previous: ReleaseManifest | null = null,
    more: object = {},
  ): Promise<ReleaseManifest> => {
    const input = { ...siteInput({ pages }), registry, ...more }
    return (await buildRelease({ input, previous, blobs, loadMedia })).manifest
  }
  const read = async (manifest: ReleaseManifest, path: string): Promise<string> => {
    const { blob } = manifest.content!.pages[path]!
    return withOrigin((await blobs.get(blob)).toString('utf8'), 'https://acme.example')
  }

  it('resolves media, links and rich text, and gives files the origin of the site', async () => {
    const manifest = await build([home, about])
    const content = JSON.parse(await read(manifest, '/'))
    const [block] = content.layout
    expect(content).toMatchObject({ id: home.id, path: '/', locale: 'en' })
    expect(block).toMatchObject({
      id: 'c1',
      blockType: 'card',
      hiddenOn: ['mobile'],
      heading: 'Hello',
      more: { href: '/about#top', newTab: false },
      links: [
        { id: 'l1', label: 'Gone', href: null },
        { id: 'l2', label: 'Out', href: 'https://b.example', newTab: true },
      ],
      picture: {
        alt: 'My own words',
        media: { id: 'm1', alt: 'A stool', width: 1600, height: 1200, focal: { x: 20, y: 50 } },
      },
    })
    expect(block.picture.media.url).toMatch(/^https:\/\/acme\.example\/_assets\/\w+\.jpg$/)
    expect(block.body.html).toContain('<a href="/about">about</a>')
    expect(block.body.html).toContain('src="https://acme.example/_assets/')
    expect(block.body.lexical.root.children[0].children[1]).toMatchObject({
      type: 'link',
      url: '/about',
    })
    expect(block.body.lexical.root.children[1].value.id).toBe('m1')
  })

  it('answers nothing that definitions do not name', async () => {
    const manifest = await build([home, about])
    const all = [manifest.content!.site, manifest.content!.index]
    const texts = await Promise.all(all.map(async ({ blob }) => String(await blobs.get(blob))))
    const everything = [await read(manifest, '/'), await read(manifest, '/about'), ...texts].join()
    expect(everything).not.toContain('CANARY')
    // Names of uploaded files are the tenant's.
    expect(everything).not.toContain('stool-')
    expect(everything).not.toMatch(/stool\.jpg|"lock/)
  })

  it('gives every file that the content names a route, though no block draws it', async () => {
    const manifest = await build([home, about])
    const names = (await read(manifest, '/')).matchAll(/\/_assets\/[\w.]+/g)
    for (const [path] of names) expect(manifest.routes).toHaveProperty([path])
    expect(manifest.content!.pages['/']!.assets?.length).toBeGreaterThan(0)
    const again = await build([home, about], manifest)
    expect(again).toEqual(manifest)
  })

  it('keeps the blobs of pages that did not change', async () => {
    const manifest = await build([home, about])
    const changed = { ...about, title: 'About us' }
    const next = await build([home, changed], manifest)
    expect(next.content!.pages['/']).toEqual(manifest.content!.pages['/'])
    expect(next.content!.pages['/about']!.blob).not.toBe(manifest.content!.pages['/about']!.blob)
  })

  it('makes a page anew when a page it links to moved, though its HTML stays', async () => {
    const manifest = await build([home, about])
    const next = await build([home, { ...about, path: '/moved' }], manifest)
    expect(next.content!.pages['/']!.blob).not.toBe(manifest.content!.pages['/']!.blob)
    expect(JSON.parse(await read(next, '/')).layout[0].more.href).toBe('/moved#top')
  })

  it('names its blobs among those that a release needs', async () => {
    const { content, ...manifest } = await build([home, about])
    const needed = blobsOf({ ...manifest, content })
    for (const { blob } of [content!.site, content!.index, ...Object.values(content!.pages)])
      expect(needed).toContain(blob)
  })

  it('keeps text that looks like the mark of the origin as text', () => {
    const text = JSON.stringify({ text: '\\u0000' })
    expect(withOrigin(text, 'https://a.example')).toBe(text)
  })
})
