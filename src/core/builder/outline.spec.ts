import { blockRegistry as registry } from '../../blocks/library'
import { lexicalFromParts } from '../blocks/lexicalFromParts'
import { outline } from './outline'
import { columns, heading, section } from './specTrees'

const labelOf = (block: Record<string, unknown>): string | undefined =>
  outline({ layout: [{ id: 'a', blockType: 'heading', ...block }], registry })[0]?.label

describe('outline', () => {
  it('has the shape of the page, by block and by slot', () => {
    const layout = [section('s', [columns('c', [[heading('One')], []])], { heading: 'Work' })]
    const one = { id: 'One', blockType: 'heading', label: 'One', depth: 2, children: [], slots: [] }
    const row = {
      id: 'c',
      blockType: 'columns',
      label: 'Columns',
      depth: 1,
      children: [one],
      slots: [
        { path: 'columns.0.content', children: [one] },
        { path: 'columns.1.content', children: [] },
      ],
    }
    expect(outline({ layout, registry })).toEqual([
      {
        id: 's',
        blockType: 'section',
        label: 'Work',
        depth: 0,
        children: [row],
        slots: [{ path: 'content', children: [row] }],
      },
    ])
  })

  it.each([
    ['its own name before all', { blockName: 'Mine', heading: 'Other' }, 'Mine'],
    ['the heading before the text', { heading: 'A', text: 'B' }, 'A'],
    ['no empty text', { heading: '  ', text: 'B' }, 'B'],
    ['one line', { text: ' a\n\n  b ' }, 'a b'],
    [
      'the first words of rich text',
      { content: lexicalFromParts([{ heading: 'One' }, { list: ['two'] }]) },
      'One two',
    ],
    ['its type when it says nothing', { heading: 7, text: null }, 'Heading'],
    ['the type’s slug when it is unknown', { blockType: 'gone' }, 'gone'],
  ])('labels a block with %s', (_, block, label) => expect(labelOf(block)).toBe(label))

  it('shortens a label to 60 characters', () => {
    const label = labelOf({ text: 'word '.repeat(40) })
    expect(label).toMatch(/word…$/)
    expect(label?.length).toBeLessThanOrEqual(60)
  })
})
