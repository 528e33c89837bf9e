import { defineBlock } from './defineBlock'
import { slotField } from './fields'
import { createBlockRegistry } from './registry'
import { mapBlocks, walkBlocks } from './tree'
import type { BlockData, BlockDefinition } from './types'

const define = (
  slug: string,
  fields: BlockDefinition['fields'],
  placement: BlockDefinition['placement'],
) =>
  defineBlock({
    slug,
    labels: { singular: slug, plural: slug },
    description: 'For tests.',
    category: 'layout',
    placement,
    icon: 'box',
    version: 1,
    fields,
    defaults: { blockType: slug },
    Render: () => null,
    css: '',
  })

const registry = createBlockRegistry([
  define('note', [{ name: 'text', type: 'text' }], 'content'),
  define(
    'grid',
    [
      {
        name: 'columns',
        type: 'array',
        fields: [slotField({ name: 'content', allow: { slugs: ['note'] } })],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'side',
            type: 'group',
            fields: [slotField({ name: 'extra', allow: { slugs: ['note'] } })],
          },
        ],
      },
    ],
    'root',
  ),
])

const note = (id: string): BlockData => ({ id, blockType: 'note', text: id })
const layout = (): BlockData[] => [
  note('a'),
  {
    id: 'g',
    blockType: 'grid',
    columns: [{ content: [note('b')] }, { content: null }, { content: [note('c'), note('d')] }],
    side: { extra: [note('e')] },
  },
]

describe('walkBlocks', () => {
  it('gives every block of every slot with path, depth and parent, in the order of the page', () => {
    const places = [...walkBlocks({ layout: layout(), registry })]
    expect(
      places.map(({ block, path, depth, parent }) => [block.id, path, depth, parent?.id]),
    ).toEqual([
      ['a', 'layout.0', 0, undefined],
      ['g', 'layout.1', 0, undefined],
      ['b', 'layout.1.columns.0.content.0', 1, 'g'],
      ['c', 'layout.1.columns.2.content.0', 1, 'g'],
      ['d', 'layout.1.columns.2.content.1', 1, 'g'],
      ['e', 'layout.1.side.extra.0', 1, 'g'],
    ])
  })

  it.each([null, undefined, 'text', {}, [null, 7, 'x', {}, { blockType: 3 }, []]])(
    'finds nothing in %j',
    (value) => expect([...walkBlocks({ layout: value, registry })]).toEqual([]),
  )

  it('names a block of an unknown type but does not look into it', () => {
    const unknown = { blockType: 'gone', content: [note('x')] }
    expect([...walkBlocks({ layout: [unknown], registry })].map(({ path }) => path)).toEqual([
      'layout.0',
    ])
  })

  it('survives slots that hold something else', () => {
    const broken = { blockType: 'grid', columns: [null, 'x', { content: 'y' }], side: [] }
    expect([...walkBlocks({ layout: [broken], registry })]).toHaveLength(1)
  })
})

describe('mapBlocks', () => {
  it('replaces blocks at every depth and leaves the layout as it is', () => {
    const before = layout()
    const copy = structuredClone(before)
    const after = mapBlocks({
      layout: before,
      registry,
      map: ({ block }) => (block.blockType === 'note' ? { ...block, text: 'new' } : block),
    })
    expect(before).toEqual(copy)
    expect([...walkBlocks({ layout: after, registry })].map(({ block }) => block.text)).toEqual([
      'new',
      undefined,
      'new',
      'new',
      'new',
      'new',
    ])
  })

  it('shares what did not change', () => {
    const before = layout()
    const after = mapBlocks({
      layout: before,
      registry,
      map: ({ block }) => (block.id === 'a' ? { ...block, text: '!' } : block),
    })
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
  })

  it('goes on into the slots of the replacement', () => {
    const after = mapBlocks({
      layout: [note('a')],
      registry,
      map: ({ block, depth }) =>
        depth === 0
          ? { blockType: 'grid', side: { extra: [note('z')] } }
          : { ...block, text: 'deep' },
    })
    expect(after).toEqual([
      { blockType: 'grid', side: { extra: [{ id: 'z', blockType: 'note', text: 'deep' }] } },
    ])
  })

  it('gives the same paths as walkBlocks', () => {
    const paths: string[] = []
    mapBlocks({
      layout: layout(),
      registry,
      map: ({ block, path }) => {
        paths.push(path)
        return block
      },
    })
    expect(paths).toEqual([...walkBlocks({ layout: layout(), registry })].map(({ path }) => path))
  })
})
