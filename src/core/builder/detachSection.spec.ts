import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { detachSection } from './detachSection'
import { sharedSectionsIn } from './sharedSections'
import { countIds, freeze, heading, placesOf, stack } from './specTrees'
import type { Layout, TreeResult } from './types'

const reference = (id: string, section: unknown, more: object = {}): BlockData => ({
  id,
  blockType: 'sharedSection',
  section,
  ...more,
})

const detach = (layout: Layout, blocks: readonly BlockData[], contentOnly = false): TreeResult =>
  detachSection({
    layout: freeze(layout),
    registry,
    id: 'r',
    blocks,
    contentOnly,
    newId: countIds(),
  })

const codeOf = (result: TreeResult): string => (result.ok ? 'ok' : result.refusal.code)

describe('sharedSectionsIn', () => {
  it('names each section once, populated or not, and takes what is no layout', () => {
    const layout = [
      reference('a', 's1'),
      reference('b', { id: 's2' }),
      reference('c', 's1'),
      reference('d', null),
      heading('e', { section: 's3' }),
      null,
    ]
    expect(sharedSectionsIn(layout)).toEqual(['s1', 's2'])
    expect([null, 'x', {}].flatMap(sharedSectionsIn)).toEqual([])
  })
})

describe('detachSection', () => {
  it('puts copies with their own ids in the place of the reference', () => {
    const result = detach(
      [heading('a'), reference('r', 's1'), heading('b')],
      freeze([stack('t', [heading('x')]), heading('y')]),
    )
    expect(result.ok && result.ids).toEqual(['new1', 'new3'])
    expect(result.ok && placesOf({ layout: result.layout, registry })).toEqual([
      'layout.0 a',
      'layout.1 new1',
      'layout.1.content.0 new2',
      'layout.2 new3',
      'layout.3 b',
    ])
  })

  it('is refused where the section’s blocks may not stand, or do not fit', () => {
    const inside = (count: number): Layout => [
      stack('t', [
        reference('r', 's1'),
        ...Array.from({ length: count }, (_, index) => heading(`h${index}`)),
      ]),
    ]
    expect(codeOf(detach(inside(0), [{ id: 'x', blockType: 'footer' }]))).toBe('notAllowed')
    expect(codeOf(detach(inside(11), [heading('x')]))).toBe('ok')
    expect(codeOf(detach(inside(11), [heading('x'), heading('y')]))).toBe('maxRows')
  })

  it('is refused for a locked reference, a locked list and what is no reference', () => {
    expect(codeOf(detach([reference('r', 's1', { lock: 'content' })], []))).toBe('locked')
    expect(codeOf(detach([stack('t', [reference('r', 's1')], { lock: 'content' })], []))).toBe(
      'locked',
    )
    expect(codeOf(detach([reference('r', 's1')], [heading('x')], true))).toBe('locked')
    expect(codeOf(detach([heading('r')], []))).toBe('notFound')
    expect(codeOf(detach([], []))).toBe('notFound')
  })
})
