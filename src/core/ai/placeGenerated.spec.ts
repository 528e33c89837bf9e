import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import type { Layout } from '../builder/types'
import { placeGenerated } from './placeGenerated'

const block = (blockType: string, id = blockType, more: object = {}): BlockData => ({
  id,
  blockType,
  ...more,
})
const made = ['navbar', 'hero', 'faq', 'footer'].map((type) => block(type, `new-${type}`))

const idsAfter = (how: 'append' | 'replace', layout: Layout, contentOnly = false): unknown => {
  const result = placeGenerated({ layout, registry, contentOnly, blocks: made, how })
  return result.ok ? result.layout.map(({ id }) => id) : result.refusal.code
}

describe('placeGenerated', () => {
  const page = [block('navbar'), block('hero'), block('footer')]

  it('appends before the footer and brings no second frame', () => {
    expect(idsAfter('append', page)).toEqual(['navbar', 'hero', 'new-hero', 'new-faq', 'footer'])
    expect(idsAfter('append', [block('hero')])).toEqual(['hero', 'new-hero', 'new-faq'])
    expect(idsAfter('append', [])).toEqual(['new-navbar', 'new-hero', 'new-faq', 'new-footer'])
  })

  it('replaces everything that may go', () => {
    expect(idsAfter('replace', page)).toEqual(['new-navbar', 'new-hero', 'new-faq', 'new-footer'])
  })

  it('keeps locked blocks at their place, with the new ones between', () => {
    const lock = { lock: 'content' }
    const held = [block('navbar', 'navbar', lock), block('hero'), block('footer', 'footer', lock)]
    expect(idsAfter('replace', held)).toEqual(['navbar', 'new-hero', 'new-faq', 'footer'])
  })

  it('is refused where only texts and pictures may be changed', () => {
    expect(idsAfter('replace', page, true)).toBe('locked')
    expect(idsAfter('append', page, true)).toBe('locked')
  })
})
