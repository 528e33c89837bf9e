import { blockRegistry as registry } from '../../blocks/library'
import { checkSections, type CheckedSection } from './checkSections'
import type { CheckLookups } from './types'

const lookups: CheckLookups = {
  own: { id: 'p', path: '/' },
  pageState: () => 'published',
  pathState: () => 'missing',
  medium: () => ({ alt: '', isImage: true }),
}

const layout = ['r1', 'r2'].map((id) => ({ id, blockType: 'sharedSection', section: 's' }))

const check = (section: Partial<CheckedSection>) =>
  checkSections({
    layout,
    registry,
    lookups,
    sections: new Map([['s', { id: 's', name: 'Offer', layout: [], published: true, ...section }]]),
  })

describe('checkSections', () => {
  it('tells of what is wrong inside, once, with the section and the block in it', () => {
    const found = check({
      layout: [
        { id: 'a', blockType: 'heading', text: '' },
        { id: 'b', blockType: 'gone' },
        {
          id: 'c',
          blockType: 'hero',
          heading: 'Buy',
          actions: [{ id: 'x', label: 'Go', type: 'url', url: '/nowhere' }],
        },
        { id: 'd', blockType: 'image', picture: { media: 'm' } },
      ],
    })
    expect(found.map(({ code, block, section }) => [code, block, section?.name])).toEqual(
      expect.arrayContaining([
        ['field_required', 'r1', 'Offer'],
        ['block_unknown', 'r1', 'Offer'],
        ['link_broken', 'r1', 'Offer'],
        ['alt_missing', 'r1', 'Offer'],
      ]),
    )
    expect(new Set(found.map(({ block }) => block))).toEqual(new Set(['r1']))
    expect(found.find(({ code }) => code === 'link_broken')?.section?.block).toBe('Buy')
    expect(found.some(({ field, fix }) => field ?? fix)).toBe(false)
  })

  it('tells of one that is not published, and of nothing in it', () => {
    expect(check({ published: false, layout: [{ id: 'a', blockType: 'gone' }] })).toEqual([
      {
        level: 'error',
        code: 'section_unpublished',
        block: 'r1',
        section: { id: 's', name: 'Offer' },
        values: { name: 'Offer' },
      },
    ])
  })

  it('leaves places on the page around alone', () => {
    const actions = [{ id: 'x', label: 'Go', type: 'url', url: '#prices' }]
    const found = check({ layout: [{ id: 'c', blockType: 'hero', heading: 'Buy', actions }] })
    expect(found).toEqual([])
  })
})
