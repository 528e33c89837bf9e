import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MAX_SCRIPT_BYTES } from '../core/blocks/defineBlock'
import { slotsOf } from '../core/blocks/registry'
import type { BlockData, BlockDefinition, RenderContext } from '../core/blocks/types'
import { blockDefinitions, blockRegistry } from './index'
import { baseCss } from './parts/base'

/** A context with every answer present, or (`bare`) with none. */
const contextAt = (depth: number, { bare = false } = {}): RenderContext => ({
  mode: 'release',
  locale: 'en',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  site: {
    name: 'Amsel',
    url: 'https://amsel.example',
    navigation: bare
      ? { header: [], footer: [] }
      : {
          header: [{ label: 'Work', type: 'url', url: '/work' }],
          footer: [{ title: 'Amsel', links: [{ label: 'Jobs', type: 'url', url: '/jobs' }] }],
        },
  },
  brand: bare
    ? { name: 'Amsel' }
    : {
        name: 'Amsel',
        description: 'A joinery in Erfurt.',
        contact: { email: 'hello@amsel.example', phone: '+49 361 550 10', address: 'Erfurt' },
        social: [{ platform: 'instagram', url: 'https://instagram.example/amsel' }],
      },
  page: { id: 'home', title: 'Home', path: '/' },
  depth,
  headingLevel: depth === 0 ? 2 : 3,
  rootIndex: 0,
  link: (link) => (bare || !link ? null : { href: link.url ?? '/' }),
  picture: () =>
    bare ? null : <img src="/picture.svg" alt="" loading="lazy" width={4} height={3} />,
  file: () => null,
  richText: () => <p>Text</p>,
  icon: () => (bare ? null : <svg aria-hidden="true" />),
  slot: (blocks, options) =>
    ((blocks ?? []) as BlockData[]).map((block, index) =>
      element(
        block,
        {
          ...contextAt(depth + 1, { bare }),
          headingLevel: options?.headingLevel ?? 3,
        },
        index,
      ),
    ),
  pages: () =>
    bare ? [] : [{ id: 'a', path: '/a', title: 'A table', publishedAt: '2026-03-01T08:00:00Z' }],
  form: () => ({ action: '/forms/1', honeypot: 'website' }),
})

const element = (block: BlockData, context: RenderContext, index = 0) => {
  const Render = blockRegistry.get(block.blockType)?.Render
  if (!Render) throw new Error(`No block "${block.blockType}".`)
  return createElement(Render, { key: index, block: { id: `b${index}`, ...block }, context })
}

const render = (block: Omit<BlockData, 'id'>, context: RenderContext): string =>
  renderToStaticMarkup(element(block as BlockData, context))

const depthsOf = ({ placement }: BlockDefinition): number[] =>
  placement === 'root' ? [0] : [0, 1, 2]

const slugs = blockDefinitions.map(({ slug }) => slug)
const cases = blockDefinitions.map((definition) => [definition.slug, definition] as const)

describe('block library', () => {
  it('offers at least 24 blocks with unique slugs', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(24)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it.each(cases)('renders the defaults of %s wherever it may stand', (_, definition) => {
    for (const depth of depthsOf(definition)) {
      const html = render(definition.defaults, contextAt(depth))
      expect(html).toContain(`tb-${definition.slug}`)
      expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|undefined|\[object Object\]|NaN/)
    }
  })

  it.each(cases)('renders %s without any field, link, picture or navigation', (_, definition) => {
    for (const depth of depthsOf(definition))
      expect(() =>
        render({ blockType: definition.slug }, contextAt(depth, { bare: true })),
      ).not.toThrow()
  })

  it.each(cases)('renders %s as a <section> only directly in a page', (_, definition) => {
    if (definition.placement === 'root') return
    expect(render(definition.defaults, contextAt(1))).not.toContain('tb-band')
    expect(render(definition.defaults, contextAt(0))).toMatch(/^<section [^>]*class="tb-band/)
  })

  it.each(cases)('keeps the client JavaScript of %s under 2 KB', (_, { script = '' }) => {
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(MAX_SCRIPT_BYTES)
    expect(() => new Function(script)).not.toThrow()
  })

  it.each(cases)('nests only blocks that the slots of %s allow', (_, definition) => {
    for (const { path, allow } of slotsOf(definition.fields)) {
      const allowed = blockRegistry.resolveSlot(allow)
      for (const block of blocksAt(definition.defaults, path.split('.')))
        expect(allowed).toContain(block.blockType)
    }
  })

  it('has balanced braces in every stylesheet', () => {
    for (const css of [baseCss, ...blockDefinitions.map((definition) => definition.css)])
      expect(css.split('{').length).toBe(css.split('}').length)
  })

  it.each(cases)('styles %s with colours from tokens only', (_, { css }) => {
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(/i)
  })
})

const blocksAt = (value: unknown, [name, ...rest]: string[]): BlockData[] => {
  if (Array.isArray(value)) return value.flatMap((row) => blocksAt(row, [name!, ...rest]))
  const next = (value as Record<string, unknown> | undefined)?.[name!]
  if (rest.length > 0) return blocksAt(next, rest)
  return (next ?? []) as BlockData[]
}
