import fc from 'fast-check'
import { fromBuilder } from './fromBuilder'
import { blockRegistry as registry } from '../../blocks/library'
import { arbitraryLayout } from './specTrees'
import { toBuilder } from './toBuilder'
import type { Layout } from './types'

const RUNS = 1000

const roundTrip = (layout: Layout): Layout =>
  fromBuilder({ data: toBuilder({ layout, registry }), registry })

describe('blocks → builder → blocks', () => {
  it(`is the identity for ${RUNS} random trees of every block`, () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(arbitraryLayout({ fc, registry }), (layout) => {
        JSON.stringify(layout, (key, value: unknown) => {
          if (key === 'blockType') seen.add(String(value))
          return value
        })
        expect(roundTrip(layout)).toEqual(layout)
      }),
      { numRuns: RUNS },
    )
    expect([...seen]).toEqual(expect.arrayContaining([...registry.rootSlugs]))
  }, 60_000)

  it('keeps blocks of unknown types as they are, with whatever they hold', () => {
    const layout: Layout = [
      {
        id: 'a',
        blockType: 'unheardOf',
        content: [{ id: 'b', blockType: 'hero' }],
        n: null,
        props: {},
      },
    ]
    expect(roundTrip(layout)).toEqual(layout)
    expect(toBuilder({ layout, registry }).content[0]).toMatchObject({ type: 'unheardOf' })
  })

  it('gives slots as items where Puck looks for them', () => {
    const layout: Layout = [
      { id: 's', blockType: 'section', content: [{ id: 'h', blockType: 'heading', text: 'Hi' }] },
    ]
    expect(toBuilder({ layout, registry }).content).toEqual([
      {
        type: 'section',
        props: { id: 's', content: [{ type: 'heading', props: { id: 'h', text: 'Hi' } }] },
      },
    ])
  })
})
