import { blockRegistry } from '../../blocks/library'
import { lexicalFromParts } from '../blocks/lexicalFromParts'
import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { applyFix } from './applyFix'
import { checkLayout } from './checkLayout'
import { headingFix } from './headingFix'
import type { CheckFix, CheckLookups } from './types'

const registry = blockRegistry

const lookups: CheckLookups = {
  pageState: () => 'published',
  pathState: () => 'published',
  medium: () => ({ alt: '', isImage: true }),
  own: { id: 'p', path: '/' },
}

const block = (blockType: string, id: string, more: Record<string, unknown> = {}): BlockData => ({
  ...registry.get(blockType)?.defaults,
  ...more,
  blockType,
  id,
})

const check = (...layout: BlockData[]) => checkLayout({ layout, registry, lookups })

const fixed = (layout: BlockData[], fix: CheckFix | undefined): BlockData[] => {
  if (!fix) throw new Error('There is no fix.')
  const result = applyFix({ fix, layout, registry })
  if (!result.ok) throw new Error(result.refusal.message)
  return [...result.layout]
}

describe('checkLayout', () => {
  it('finds no error in any block as a new one stands there', () => {
    const layout = registry.contentSlugs.map((slug) => block(slug, slug))
    expect(check(...layout).filter(({ level }) => level === 'error')).toEqual([])
  })

  it('names the block and the field that is required', () => {
    expect(check(block('heading', 'h', { text: ' ' }))).toEqual([
      {
        level: 'error',
        code: 'field_required',
        block: 'h',
        field: 'text',
        values: { message: '"text" is required.', blockType: 'heading' },
      },
    ])
  })

  it('looks into slots and at blocks that nobody installed', () => {
    const stack = block('stack', 's', {
      content: [block('heading', 'deep', { text: '' }), { blockType: 'gone', id: 'g' }],
    })
    expect(check(stack).map(({ code, block: id }) => [code, id])).toEqual([
      ['field_required', 'deep'],
      ['block_unknown', 'g'],
    ])
  })

  it('says of an unsafe address once what is wrong, and repairs it in one step', () => {
    const layout = [
      block('hero', 'h', {
        actions: [
          { id: 'r', label: 'Shop', type: 'url', url: 'www.example.com', style: 'primary' },
        ],
      }),
    ]
    const issues = check(...layout)
    expect(issues).toMatchObject([{ code: 'link_unsafe', field: 'actions.0.url' }])
    const after = fixed(layout, issues[0]?.fix)
    expect(after[0]).toMatchObject({ actions: [{ id: 'r', url: 'https://www.example.com' }] })
    expect(check(...after)).toEqual([])
  })

  it('takes out the row of an empty link and leaves its neighbours', () => {
    const action = (id: string, url: string) => ({
      id,
      label: id,
      type: 'url',
      url,
      style: 'plain',
    })
    const layout = [block('hero', 'h', { actions: [action('a', '#'), action('b', '/b')] })]
    const [issue] = check(...layout)
    expect(fixed(layout, issue?.fix)[0]).toMatchObject({ actions: [{ id: 'b' }] })
    expect(layout[0]?.actions).toHaveLength(2)
  })

  it('finds links and pictures in rich text', () => {
    const content = lexicalFromParts([{ paragraph: 'Words' }])
    const [paragraph] = content.root.children as { children: unknown[] }[]
    paragraph?.children.push(
      {
        type: 'link',
        fields: { linkType: 'custom', url: 'http://example.com' },
        children: [{ type: 'text', text: 'there' }],
      },
      { type: 'upload', relationTo: 'media', value: 'm' },
    )
    const layout = [block('richText', 't', { content })]
    const issues = check(...layout)
    expect(issues).toMatchObject([
      { code: 'link_insecure', field: 'content', values: { label: 'there' } },
      { code: 'alt_missing', field: 'content' },
    ])
    expect(JSON.stringify(fixed(layout, issues[0]?.fix))).toContain('https://example.com')
  })

  it('knows the places that blocks give links to', () => {
    const link = { label: 'Prices', type: 'url', url: '#prices', style: 'plain' }
    const hero = block('hero', 'h', { actions: [link] })
    expect(check(hero).map(({ code }) => code)).toEqual(['link_anchor'])
    expect(check(hero, block('heading', 'x', { text: 'Prices', anchor: 'prices' }))).toEqual([])
  })

  it('refuses to repair what is locked or gone', () => {
    const fix: CheckFix = { name: 'useHttps', block: 'h', changes: [{ path: 'text', value: 'x' }] }
    const layout = [block('heading', 'h', { lock: 'all' })]
    expect(applyFix({ fix, layout, registry })).toMatchObject({ refusal: { code: 'locked' } })
    expect(applyFix({ fix, layout: [], registry })).toMatchObject({ refusal: { code: 'notFound' } })
  })

  it('looks again only at what changed', () => {
    let looks = 0
    const counting: BlockRegistry = {
      ...registry,
      get: (type) => {
        looks += 1
        return registry.get(type)
      },
    }
    const layout = Array.from({ length: 100 }, (_, index) => block('hero', `h${index}`))
    const looksAt = (): number => {
      looks = 0
      checkLayout({ layout, registry: counting, lookups })
      return looks
    }
    const first = looksAt()
    expect(first).toBeGreaterThanOrEqual(layout.length)
    layout[50] = { ...(layout[50] as BlockData), heading: 'Changed' }
    expect(looksAt()).toBe(first / layout.length)
    expect(looksAt()).toBe(0)
  })
})

describe('headingFix', () => {
  it('changes the level of a heading block, and of a heading in rich text', () => {
    const heading = block('heading', 'h', { text: 'Our  prices', level: 'h4' })
    const place = headingFix({ block: heading, registry, text: 'Our prices', level: 3 })
    expect(place?.field).toBe('text')
    expect(fixed([heading], place?.fix)[0]).toMatchObject({ level: 'h3' })

    const text = block('richText', 't', { content: lexicalFromParts([{ heading: 'Delivery' }]) })
    const inText = headingFix({ block: text, registry, text: 'Delivery', level: 3 })
    expect(inText?.field).toBe('content')
    expect(JSON.stringify(fixed([text], inText?.fix))).toContain('"tag":"h3"')
  })

  it('names the field alone where the level follows from the place', () => {
    const hero = block('hero', 'h', { heading: 'Furniture' })
    expect(headingFix({ block: hero, registry, text: 'Furniture', level: 2 })).toEqual({
      field: 'heading',
    })
    expect(headingFix({ block: hero, registry, text: 'Elsewhere' })).toBeNull()
  })
})
