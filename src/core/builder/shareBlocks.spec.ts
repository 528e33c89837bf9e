import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { shareBlocks } from './shareBlocks'
import { shareProblem } from './shareProblem'
import { freeze, heading, placesOf, stack } from './specTrees'
import type { Layout } from './types'

const reference: BlockData = { id: 'r', blockType: 'sharedSection', section: 's0' }

const page = (): Layout =>
  freeze([heading('a'), stack('t', [heading('x')]), heading('b'), reference, heading('c')])

const share = (ids: string[], more: { layout?: Layout; contentOnly?: boolean } = {}) =>
  shareBlocks({ layout: page(), registry, ids, section: 's1', newId: () => 'new', ...more })

describe('shareBlocks', () => {
  it('puts one reference in the place of neighbours, in whichever order they were chosen', () => {
    const result = share(['b', 't'])
    expect(result.ok && result.ids).toEqual(['new'])
    expect(result.ok && placesOf({ layout: result.layout, registry })).toEqual([
      'layout.0 a',
      'layout.1 new',
      'layout.2 r',
      'layout.3 c',
    ])
    expect(result.ok && result.layout[1]).toEqual({
      id: 'new',
      blockType: 'sharedSection',
      section: 's1',
    })
  })

  it('is refused inside other blocks, across others, for references, locks and nothing', () => {
    const problem = (ids: string[], layout = page(), contentOnly = false) =>
      shareProblem({ layout, registry, ids, contentOnly })
    expect(problem(['a'])).toBeNull()
    expect(problem(['x'])).toBe('inside')
    expect(problem(['a', 'b'])).toBe('apart')
    expect(problem(['b', 'r'])).toBe('reference')
    expect(problem([])).toBe('none')
    expect(problem(['gone'])).toBe('none')
    expect(problem(['a'], page(), true)).toBe('held')
    expect(problem(['t'], [stack('t', [heading('x', { lock: 'all' })])])).toBe('held')
    const refused = share(['x'])
    expect(refused.ok ? '' : refused.refusal.code).toBe('notAllowed')
  })
})
