import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { ensureIds } from './ensureIds'
import { insertBlocks } from './insertBlocks'
import { newId } from './newId'
import { renewIds } from './renewIds'
import { columns, countIds, freeze, heading, section } from './specTrees'

const faq = (id: string | undefined, rows: Record<string, unknown>[]): BlockData => ({
  ...(id ? { id } : {}),
  blockType: 'faq',
  items: rows,
})

describe('newId', () => {
  it('makes 24 hexadecimal digits, each time others', () => {
    const ids = Array.from({ length: 1000 }, newId)
    expect(ids.every((id) => /^[0-9a-f]{24}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(1000)
  })
})

describe('ensureIds', () => {
  const ensure = (layout: readonly unknown[]): readonly BlockData[] =>
    ensureIds({ layout: freeze(layout) as BlockData[], registry, newId: countIds() })

  it('gives ids where they are missing, empty, no text or taken, to rows as to blocks', () => {
    expect(
      ensure([
        faq(undefined, [{ id: 'r', question: 'a' }, { question: 'b' }, { id: 'r' }]),
        heading('r'),
        heading(''),
        { ...heading('x'), id: 7 },
        section('s', [columns('s', [[heading('t')], [heading('t')]])]),
      ]),
    ).toEqual([
      faq('new1', [{ id: 'r', question: 'a' }, { id: 'new2', question: 'b' }, { id: 'new3' }]),
      { ...heading('r'), id: 'new4' },
      { ...heading(''), id: 'new5' },
      { ...heading('x'), id: 'new6' },
      {
        ...section('s', []),
        content: [
          {
            id: 'new7',
            blockType: 'columns',
            columns: [
              { id: 's-0', content: [heading('t')] },
              { id: 's-1', content: [{ ...heading('t'), id: 'new8' }] },
            ],
          },
        ],
      },
    ])
  })

  it('gives back the same layout where nothing is missing', () => {
    const layout = freeze([faq('f', [{ id: 'r' }]), section('s', [columns('c', [[heading('a')]])])])
    expect(ensureIds({ layout, registry })).toBe(layout)
  })

  it('leaves out what is no block', () => {
    expect(ensure([null, 3, 'x', [], {}, heading('a'), section('s', [null as never])])).toEqual([
      heading('a'),
      section('s', []),
    ])
  })
})

describe('renewIds', () => {
  it('keeps no id of a block or row, and everything else', () => {
    const blocks = freeze([
      section('s', [columns('c', [[faq('f', [{ id: 'r', question: 'q' }])]])]),
    ])
    expect(renewIds({ blocks, registry, newId: countIds() })).toEqual([
      {
        ...section('new1', []),
        content: [
          {
            id: 'new2',
            blockType: 'columns',
            columns: [{ id: 'new3', content: [faq('new4', [{ id: 'new5', question: 'q' }])] }],
          },
        ],
      },
    ])
  })
})

describe('insertBlocks', () => {
  const at = { parentId: null, slot: 'layout', index: 99 }

  it('replaces ids of blocks and rows that the page has already', () => {
    const layout = freeze([faq('f', [{ id: 'r' }])])
    const result = insertBlocks({
      layout,
      registry,
      blocks: [faq('g', [{ id: 'r' }]), faq('f', [{ id: 'x' }]), faq(undefined, [])],
      at,
      newId: countIds(),
    })
    expect(result.ok && result.ids).toEqual(['g', 'new2', 'new3'])
    expect(result.ok && result.layout.slice(1)).toEqual([
      faq('g', [{ id: 'new1' }]),
      faq('new2', [{ id: 'x' }]),
      faq('new3', []),
    ])
  })

  it.each([
    [-1, ['new', 'a', 'b']],
    [0, ['new', 'a', 'b']],
    [1, ['a', 'new', 'b']],
    [99, ['a', 'b', 'new']],
  ])('puts them at index %i', (index, ids) => {
    const result = insertBlocks({
      layout: freeze([heading('a'), heading('b')]),
      registry,
      blocks: [heading('new')],
      at: { ...at, index },
    })
    expect(result.ok && result.layout.map(({ id }) => id)).toEqual(ids)
  })
})
