import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as csstree from 'css-tree'
import sharp from 'sharp'
import { blockDefinitions, blockRegistry } from '../blocks/library'
import { baseCss } from '../blocks/parts/base'
import { createTokens } from '../core/brand/tokens'
import { createInstallPlan } from '../core/template/installPlan'
import { resolveAssets, resolvePageLinks } from '../core/template/resolveReferences'
import { LocalBlobStore } from '../storage/LocalBlobStore'
import { loadBundledTemplates } from '../templates/loadTemplates'
import { allBlocks } from './blockTree'
import { buildRelease } from './buildRelease'
import { documentCss } from './siteCss'
import { siteInput } from './siteFixture'
import { pictureCss } from './ratio'
import type { PageInput } from './types'

type Css = { classes: Set<string>; characters: Set<string> }

/** What the selectors of a stylesheet name. */
const namedIn = (css: string): Css => {
  const named: Css = { classes: new Set(), characters: new Set() }
  csstree.walk(csstree.parse(css), (node) => {
    if (node.type === 'ClassSelector') named.classes.add(node.name)
    if (node.type !== 'AttributeSelector' || node.name.name !== 'data-character') return
    const { value } = node
    if (value) named.characters.add(value.type === 'String' ? value.value : value.name)
  })
  return named
}

const shared = namedIn(baseCss + documentCss + pictureCss).classes
const isBreakpoint = (name: string): boolean => /^tb-([tm]-|hide-)/.test(name)

/** Classes that only one block has rules for: its own. */
const ownClasses = new Map(
  blockDefinitions.map(({ slug, css }) => {
    const others = blockDefinitions.filter((other) => other.slug !== slug).map((one) => one.css)
    const elsewhere = namedIn(others.join('\n')).classes
    const own = [...namedIn(css).classes].filter(
      (name) => !shared.has(name) && !elsewhere.has(name) && !isBreakpoint(name),
    )
    return [slug, own] as const
  }),
)

describe('the stylesheet of a site', () => {
  let root: string
  const picture = sharp({ create: { width: 8, height: 6, channels: 3, background: '#a63' } })
    .jpeg()
    .toBuffer()
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'site-css-'))
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  /** A release of pages of a bundled template, in which only some blocks are used. */
  const release = async (
    templateId: string,
    {
      paths,
      change = (layout) => layout,
    }: { paths?: string[]; change?: (layout: object[]) => object[] },
  ) => {
    const bundled = await loadBundledTemplates()
    const { manifest } = bundled.find((one) => one.manifest.id === templateId)!
    const { pages, assets, site } = createInstallPlan({
      manifest,
      brand: { name: 'Fir & Oak' },
      idFactory: (() => {
        let made = 0
        return () => `block-${(made += 1)}`
      })(),
    })
    const ids = Object.fromEntries(pages.map(({ key }) => [key, key]))
    const files = Object.fromEntries(assets.map(({ path }) => [path, 'm1']))
    const inputs = pages
      .filter(({ path }) => !paths || paths.includes(path))
      .map(({ key, path, title, seo, layout }): PageInput => ({
        id: key,
        path,
        title,
        seo,
        layout: change(resolveAssets(resolvePageLinks(layout, ids), files)),
        updatedAt: '2026-01-02T03:04:05.000Z',
      }))
    const blobs = new LocalBlobStore({ root })
    const { manifest: built } = await buildRelease({
      input: siteInput({
        pages: inputs,
        registry: blockRegistry,
        tokens: createTokens({ style: site.style }),
      }),
      previous: null,
      blobs,
      loadMedia: () => picture,
    })
    const read = async (path: string): Promise<string> =>
      (await blobs.get(built.routes[path]!.blob)).toString()
    const html = (await Promise.all(inputs.map(({ path }) => read(path)))).join('\n')
    const sheet = Object.keys(built.routes).find((path) => path.endsWith('.css'))!
    const used = new Set(
      inputs.flatMap(({ layout }) => allBlocks(layout, blockRegistry)).map((one) => one.blockType),
    )
    return { css: await read(sheet), html, used, character: site.style.character }
  }

  it('has rules for each of its blocks and for no other', async () => {
    const { css, used } = await release('local-business', { paths: ['/'] })
    const { classes } = namedIn(css)
    const unused = blockDefinitions.filter(({ slug }) => !used.has(slug))
    expect(unused.length).toBeGreaterThan(5)
    for (const { slug } of unused)
      expect([slug, ownClasses.get(slug)?.filter((name) => classes.has(name))]).toEqual([slug, []])
    for (const slug of used) {
      const own = ownClasses.get(slug) ?? []
      expect([slug, own.length === 0 || own.some((name) => classes.has(name))]).toEqual([
        slug,
        true,
      ])
    }
  })

  it('has no rules for breakpoints, columns and characters that no page uses', async () => {
    const { css, html, character } = await release('saas-launch', { paths: ['/pricing'] })
    const { classes, characters } = namedIn(css)
    expect([...characters]).toEqual([character])
    const kinds = [...classes]
      .filter(isBreakpoint)
      .map((name) => name.split('-').slice(0, 2).join('-'))
    for (const kind of new Set(kinds))
      expect([kind, html.includes(` ${kind}-`)]).toEqual([kind, true])
  })

  it('gets the rules of a breakpoint with the first block that has a value for it', async () => {
    const change = (layout: object[]): object[] =>
      layout.map((block) =>
        (block as { blockType: string }).blockType === 'section'
          ? { ...block, tablet: { padding: 'small' }, hiddenOn: ['mobile'] }
          : block,
      )
    const before = await release('local-business', { paths: ['/'] })
    const after = await release('local-business', { paths: ['/'], change })
    expect(before.used.has('section')).toBe(true)
    const added = [...namedIn(after.css).classes].filter(
      (name) => !namedIn(before.css).classes.has(name),
    )
    expect(added).toContain('tb-hide-mobile')
    expect(added).toContain('tb-t-padding-small')
    expect(added.filter((name) => !/^tb-(t-|hide-mobile$)/.test(name))).toEqual([])
    expect(after.html).toMatch(/class="[^"]*tb-section [^"]*tb-t-padding-small tb-hide-mobile"/)
  })
})
