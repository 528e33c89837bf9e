import { blockDefinitions, blockRegistry as registry } from '../../blocks/library'
import { defineBlock } from '../blocks/defineBlock'
import { slotField } from '../blocks/fields'
import { createBlockRegistry } from '../blocks/registry'
import type { BlockData, BlockDefinition } from '../blocks/types'
import { allowedAt } from './allowedAt'
import { duplicateBlocks } from './duplicateBlocks'
import { indexBlocks } from './indexBlocks'
import { insertBlocks } from './insertBlocks'
import { locate } from './locate'
import { mayStand } from './mayStand'
import { slotsIn } from './slotsIn'
import { columns, freeze, heading, placesOf, section, stack } from './specTrees'
import type { Layout } from './types'

const define = (slug: string, fields: BlockDefinition['fields']): BlockDefinition =>
  defineBlock({
    slug,
    labels: { singular: slug, plural: slug },
    description: 'For tests.',
    category: 'layout',
    placement: 'root',
    icon: 'box',
    version: 1,
    fields,
    defaults: { blockType: slug },
    Render: () => null,
    css: '',
  })

/** Both slots share one list of what they allow. */
const allow = { slugs: ['leaf'] }
const grouped = createBlockRegistry([
  define('leaf', []),
  define('box', [
    slotField({ name: 'first', allow, maxRows: 1 }),
    { name: 'side', type: 'group', fields: [slotField({ name: 'extra', allow, maxRows: 2 })] },
    {
      type: 'tabs',
      tabs: [{ name: 'more', fields: [slotField({ name: 'last', allow })] }],
    },
  ]),
])
const leaf = (id: string): BlockData => ({ id, blockType: 'leaf' })

describe('slotsIn', () => {
  it('gives each row its slot, with what may stand there', () => {
    const block = columns('c', [[heading('a')], []])
    expect(slotsIn({ block, registry }).map(({ path, blocks }) => [path, blocks.length])).toEqual([
      ['columns.0.content', 1],
      ['columns.1.content', 0],
    ])
    const [slot] = slotsIn({ block, registry })
    expect(slot?.maxRows).toBe(12)
    expect(slot?.allow).toEqual(expect.arrayContaining(['heading', 'stack']))
    expect(slot?.allow).not.toContain('hero')
  })

  it('knows the slots of groups that are not there yet, each with its own number', () => {
    const block = { id: 'b', blockType: 'box' }
    expect(
      slotsIn({ block, registry: grouped }).map(({ path, maxRows }) => [path, maxRows]),
    ).toEqual([
      ['first', 1],
      ['side.extra', 2],
      ['more.last', undefined],
    ])
    const result = insertBlocks({
      layout: freeze([block]),
      registry: grouped,
      blocks: [leaf('x')],
      at: { parentId: 'b', slot: 'side.extra', index: 0 },
    })
    expect(result.ok && result.layout).toEqual([{ ...block, side: { extra: [leaf('x')] } }])
  })

  it.each(['text', 7, [[]], [null, 3], { 0: {} }])('finds none in rows that are %j', (rows) => {
    const block = { id: 'c', blockType: 'columns', columns: rows }
    expect(slotsIn({ block, registry })).toEqual([])
  })
})

describe('indexBlocks', () => {
  it('names the place, parent and depth of every block in the order of the page', () => {
    const layout = [heading('a'), section('s', [columns('c', [[], [stack('t', [heading('b')])]])])]
    expect(placesOf({ layout, registry })).toEqual([
      'layout.0 a',
      'layout.1 s',
      'layout.1.content.0 c',
      'layout.1.content.0.columns.1.content.0 t',
      'layout.1.content.0.columns.1.content.0.content.0 b',
    ])
    expect(locate({ layout, registry, id: 't' })).toMatchObject({
      position: { parentId: 'c', slot: 'columns.1.content', index: 0 },
      parent: { id: 'c' },
      depth: 2,
    })
    expect(locate({ layout, registry, id: 'x' })).toBeNull()
  })

  it('is worked out once for a layout', () => {
    const layout = [heading('a')]
    expect(indexBlocks({ layout, registry })).toBe(indexBlocks({ layout, registry }))
  })

  it('does not mix up two registries of one layout', () => {
    const layout = [section('s', [heading('a')])]
    expect(indexBlocks({ layout, registry }).size).toBe(2)
    expect(indexBlocks({ layout, registry: grouped }).size).toBe(1)
  })
})

describe('mayStand', () => {
  const codeAt = (layout: Layout, block: BlockData, parentId: string | null, slot: string) =>
    mayStand({ layout, registry, blocks: [block], at: { parentId, slot, index: 0 } })?.code ?? null

  it('knows no list but the page’s own and the slots', () => {
    const layout = [section('s', [])]
    expect(codeAt(layout, heading('a'), null, 'layout')).toBeNull()
    expect(codeAt(layout, heading('a'), null, 'content')).toBe('notFound')
    expect(codeAt(layout, heading('a'), 's', 'layout')).toBe('notFound')
    expect(codeAt(layout, heading('a'), 'x', 'content')).toBe('notFound')
    expect(codeAt(layout, heading('a'), 's', 'content')).toBeNull()
  })

  it('counts the depth of all that comes', () => {
    const layout = [section('s', [columns('c', [[stack('t', [])]])])]
    expect(codeAt(layout, heading('a'), 't', 'content')).toBeNull()
    expect(codeAt(layout, stack('u', [stack('v', [heading('a')])]), 'c', 'columns.0.content')).toBe(
      'tooDeep',
    )
  })

  it('counts blocks that stand there already once', () => {
    const full = Array.from({ length: 12 }, (_, index) => heading(`h${index}`))
    const layout = [stack('t', full)]
    expect(codeAt(layout, heading('new'), 't', 'content')).toBe('maxRows')
    expect(codeAt(layout, full[3] as BlockData, 't', 'content')).toBeNull()
  })

  it('refuses copies of several blocks that only fit one by one', () => {
    const content = Array.from({ length: 11 }, (_, index) => heading(`h${index}`))
    const tree = { layout: freeze([stack('t', content)]), registry }
    expect(duplicateBlocks({ ...tree, ids: ['h0'] }).ok).toBe(true)
    expect(duplicateBlocks({ ...tree, ids: ['h0', 'h1'] })).toMatchObject({
      refusal: { code: 'maxRows', blockId: 't' },
    })
  })
})

describe('allowedAt', () => {
  it('gives the slugs of a list and none where there is no list', () => {
    const layout = [section('s', [])]
    const slugs = allowedAt({ layout, registry, parentId: 's', slot: 'content' })
    expect(slugs).toContain('columns')
    expect(slugs).not.toContain('section')
    expect(allowedAt({ layout, registry, parentId: null, slot: 'layout' })).toHaveLength(
      blockDefinitions.length,
    )
    expect(allowedAt({ layout, registry, parentId: 'x', slot: 'content' })).toEqual([])
  })
})
