import { blockRegistry as registry } from '../../../blocks/library'
import { ownEntries } from './ownEntries'
import type { StoredSection } from './sectionApi'

const stored = (kind: StoredSection['kind']): StoredSection => ({
  id: 's1',
  name: 'Hours',
  kind,
  status: 'published',
  layout: [{ id: 'a', blockType: 'heading', text: 'We open at eight' }],
})

describe('ownEntries', () => {
  it('inserts a shared section by reference', () => {
    const [entry] = ownEntries({ sections: [stored('shared')], registry })
    expect(entry?.blocks()).toMatchObject([{ blockType: 'sharedSection', section: 's1' }])
    expect(entry?.picture()).toEqual(stored('shared').layout)
  })

  it('inserts one to start from as a copy, each time with ids of its own', () => {
    const [entry] = ownEntries({ sections: [stored('own')], registry })
    const copies = [entry?.blocks()[0], entry?.blocks()[0]]
    for (const copy of copies) expect(copy).toMatchObject({ text: 'We open at eight' })
    expect(new Set(['a', ...copies.map((copy) => copy?.id)]).size).toBe(3)
  })
})
