import { blockRegistry } from '../blocks/library'
import { walkBlocks } from '../core/blocks/tree'
import type { BlockData } from '../core/blocks/types'
import { validateLayout } from '../core/blocks/validateBlocks'
import { prepareSite } from '../render/prepareSite'
import { renderPage } from '../render/renderPage'
import { page, siteInput } from '../render/siteFixture'
import type { RenderedPage } from '../render/types'
import { findSection, sectionLibrary } from './library'
import { sectionBlocks } from './sectionBlocks'
import { sectionCategories } from './sectionCategories'
import type { SectionDefinition, SectionLocale } from './types'

const LOCALES: readonly SectionLocale[] = ['en', 'es']

/** Blocks that speak of people, prices and figures, which only the customer knows. */
const CLAIMS = ['testimonial', 'logoWall', 'team', 'statistics', 'pricingTable', 'productGrid']

const cases = sectionLibrary.map((section) => [section.id, section] as const)
const localized = sectionLibrary.flatMap((section) =>
  LOCALES.map((locale) => [section.id, locale, section] as const),
)

const blocksOf = (section: SectionDefinition): BlockData[] =>
  sectionBlocks({ section, locale: 'en' })

const valuesOf = (value: unknown, key = ''): { key: string; value: string }[] => {
  if (typeof value === 'string') return [{ key, value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, below]) =>
    valuesOf(below, Array.isArray(value) ? key : name),
  )
}

const named = (value: unknown, name: string): string[] =>
  valuesOf(value).flatMap((entry) => (entry.key === name ? [entry.value] : []))

const isSpoken = ({ value }: { value: string }): boolean => /\p{L}+\s+\p{L}+/u.test(value)

/** A page of the section, under an h1 unless the section brings its own, on a site with two posts. */
const render = (section: SectionDefinition, locale: SectionLocale): RenderedPage => {
  const blocks = sectionBlocks({ section, locale })
  const title = { blockType: 'heading', id: 'title', text: 'Home', level: 'h1' }
  const posts = ['first', 'second'].map((name) =>
    page({ id: name, path: `/blog/${name}`, title: name, layout: [title] }),
  )
  const layout = section.category === 'hero' ? blocks : [title, ...blocks]
  const base = siteInput()
  const site = prepareSite({
    ...base,
    site: { ...base.site, locale },
    registry: blockRegistry,
    pages: [page({ layout }), ...posts],
  })
  return renderPage(site, site.pagesById.get('home')!)
}

const levelsOf = (html: string): number[] =>
  [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))

describe('section library', () => {
  it('has at least 48 sections with unique ids, some in every category', () => {
    const ids = sectionLibrary.map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(48)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
    const order = sectionLibrary.map(({ category }) => category)
    expect([...new Set(order)]).toEqual(sectionCategories.map(({ id }) => id))
  })

  it('finds a section by its id and nothing by an unknown one', () => {
    for (const section of sectionLibrary) expect(findSection(section.id)).toBe(section)
    expect(findSection('constructor')).toBeUndefined()
  })

  it.each(cases)('describes %s in both languages and by keywords', (_, section) => {
    const { label, description, keywords } = section
    for (const words of [label, description]) {
      expect(words.en).not.toBe('')
      expect(words.es).not.toBe(words.en)
    }
    expect(keywords.length).toBeGreaterThanOrEqual(3)
    expect(keywords).toEqual([...new Set(keywords.map((word) => word.toLowerCase()))])
  })

  it.each(cases)('says that names and figures in %s are placeholders', (_, section) => {
    const walked = [...walkBlocks({ layout: blocksOf(section), registry: blockRegistry })]
    if (!walked.some(({ block }) => CLAIMS.includes(block.blockType))) return
    expect(section.description.en).toMatch(/\bplaceholders?\b/)
    expect(section.description.es).toMatch(/\bde ejemplo\b/)
  })

  it.each(localized)('%s in %s is valid directly in a page', (_, locale, section) => {
    const layout = sectionBlocks({ section, locale })
    expect(layout.length).toBeGreaterThan(0)
    for (const { blockType } of layout)
      expect(['root', 'content']).toContain(blockRegistry.get(blockType)?.placement)
    expect(validateLayout({ layout, registry: blockRegistry })).toEqual([])
  })

  it.each(localized)('%s in %s renders without an issue', (_, locale, section) => {
    const { html, issues } = render(section, locale)
    expect(issues).toEqual([])
    for (const { blockType } of sectionBlocks({ section, locale }))
      expect(html).toContain(`tb-${blockType}`)
    expect(html.split('<script>', 1)[0]).not.toMatch(
      /undefined|\[object Object\]|tb-broken|tb-missing/,
    )
  })

  it.each(localized)('%s in %s keeps the headings in order', (_, locale, section) => {
    const levels = levelsOf(render(section, locale).html)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) =>
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1),
    )
  })

  it.each(cases)('says %s in two languages', (_, section) => {
    const [en, es] = LOCALES.map((locale) =>
      valuesOf(sectionBlocks({ section, locale, newId: () => 'same' })),
    )
    expect(en?.map(({ key }) => key)).toEqual(es?.map(({ key }) => key))
    const unlike = (en ?? []).filter(({ value }, index) => value !== es?.[index]?.value)
    expect(unlike.length).toBeGreaterThan(0)
    const same = (en ?? []).filter(
      (entry, index) =>
        isSpoken(entry) &&
        !['name', 'person'].includes(entry.key) &&
        entry.value === es?.[index]?.value,
    )
    expect(same).toEqual([])
  })

  it.each(cases)('links from %s only to itself and to the home page', (_, section) => {
    const blocks = blocksOf(section)
    const anchors = named(blocks, 'anchor')
    const targets = ['/', ...anchors.map((anchor) => `#${anchor}`)]
    expect(named(blocks, 'url').filter((url) => !targets.includes(url))).toEqual([])
  })

  it('uses no anchor twice', () => {
    const anchors = sectionLibrary.flatMap((section) => named(blocksOf(section), 'anchor'))
    expect(anchors).toEqual([...new Set(anchors)])
  })
})

describe('sectionBlocks', () => {
  const section = findSection('faq-with-contact') as SectionDefinition

  it('gives every block and row an id of its own, anew with each call', () => {
    const ids = [section, section].flatMap((one) => named(blocksOf(one), 'id'))
    const rows = [...walkBlocks({ layout: blocksOf(section), registry: blockRegistry })]
    expect(rows.every(({ block }) => /^[0-9a-f]{24}$/.test(String(block.id)))).toBe(true)
    expect(ids.length).toBeGreaterThan(2 * rows.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('takes ids from the caller and leaves rich text without any', () => {
    let count = 0
    const blocks = sectionBlocks({ section, locale: 'es', newId: () => `row-${++count}` })
    expect(blocks[0]?.id).toBe('row-1')
    expect(named(blocks, 'id')).toHaveLength(count)
    const texts = [...walkBlocks({ layout: blocks, registry: blockRegistry })].filter(
      ({ block }) => block.blockType === 'richText',
    )
    expect(texts.length).toBeGreaterThan(0)
    for (const { block } of texts) expect(named(block.content, 'id')).toEqual([])
  })
})
