import fc from 'fast-check'
import { blockDefinitions, blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { fromBuilder } from './fromBuilder'
import { arbitraryBlocks, arbitraryLayout, columns, freeze, heading, section } from './specTrees'
import { toBuilder } from './toBuilder'
import type { Layout } from './types'

const thereAndBack = (layout: Parameters<typeof toBuilder>[0]['layout']): unknown =>
  fromBuilder({ data: toBuilder({ layout, registry }), registry })

describe('toBuilder and fromBuilder, for odd and missing values', () => {
  it('give back every layout of the library, with ids', () => {
    fc.assert(
      fc.property(arbitraryLayout({ fc, registry }), (layout) => {
        expect(thereAndBack(layout)).toEqual(layout)
      }),
      { numRuns: 1000 },
    )
  })

  it('give it back through JSON and without ids too', () => {
    fc.assert(
      fc.property(arbitraryBlocks({ fc, registry }), (layout) => {
        const data = JSON.parse(JSON.stringify(toBuilder({ layout, registry })))
        expect(fromBuilder({ data, registry })).toEqual(layout)
      }),
      { numRuns: 300 },
    )
  })

  it.each(blockDefinitions)('give back a new $slug', ({ defaults }) => {
    const layout = freeze<Layout>([{ ...(structuredClone(defaults) as BlockData), id: 'a' }])
    expect(thereAndBack(layout)).toEqual(layout)
  })

  it('make items of the blocks in slots and rows, and leave the layout as it is', () => {
    const layout = freeze([section('s', [columns('c', [[heading('a')], []])])])
    expect(toBuilder({ layout, registry })).toEqual({
      root: { props: {} },
      zones: {},
      content: [
        {
          type: 'section',
          props: {
            id: 's',
            content: [
              {
                type: 'columns',
                props: {
                  id: 'c',
                  columns: [
                    { id: 'c-0', content: [{ type: 'heading', props: { id: 'a', text: 'a' } }] },
                    { id: 'c-1', content: [] },
                  ],
                },
              },
            ],
          },
        },
      ],
    })
  })

  it('do not confuse fields with the names that Puck uses', () => {
    const odd = {
      id: 'odd',
      blockType: 'heading',
      type: 'x',
      props: { id: 'y', type: 'z' },
      children: [{ type: 'a', props: {} }],
      puck: null,
      blockName: null,
      blockVersion: 2,
      empty: [],
    }
    expect(thereAndBack([odd])).toEqual([odd])
    expect(toBuilder({ layout: [odd], registry }).content[0]).toMatchObject({
      type: 'heading',
      props: { id: 'odd', type: 'x', props: { id: 'y', type: 'z' } },
    })
  })

  it('leave what an unknown block holds as it is', () => {
    const unknown = { id: 'u', blockType: 'gone', content: [heading('a')], type: 'gone' }
    expect(toBuilder({ layout: [unknown], registry }).content[0]?.props.content).toEqual([
      heading('a'),
    ])
    expect(thereAndBack([unknown])).toEqual([unknown])
  })

  it('keep slots that are null or hold something else', () => {
    const layout = [section('a', [], { content: null }), section('b', [], { content: 'text' })]
    expect(thereAndBack(layout)).toEqual(layout)
  })
})
