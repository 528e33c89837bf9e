import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import type { Layout } from '../builder/types'
import { anchorChange, applySuggestion, type SuggestedChange } from './applySuggestion'

const block = (blockType: string, more: object = {}): BlockData => ({
  id: blockType,
  blockType,
  ...more,
})
const page = [block('navbar'), block('callToAction'), block('hero'), block('faq'), block('footer')]

const idsAfter = (change: SuggestedChange, now: Layout = page, asked: Layout = page): unknown => {
  const result = applySuggestion({ layout: now, registry, change: anchorChange(change, asked) })
  return result.ok ? result.layout.map(({ id }) => id) : result.refusal.code
}

describe('applySuggestion', () => {
  it('moves a block to the place that it is to have, up and down', () => {
    expect(idsAfter({ op: 'move', block: 'hero', to: 1 })).toEqual([
      'navbar',
      'hero',
      'callToAction',
      'faq',
      'footer',
    ])
    expect(idsAfter({ op: 'move', block: 'callToAction', to: 3 })).toEqual([
      'navbar',
      'hero',
      'faq',
      'callToAction',
      'footer',
    ])
  })

  it('finds the place again on a page that has changed since it was asked', () => {
    const now = [page[0]!, block('alert'), ...page.slice(1)]
    const blocks = [block('newsletterForm', { id: 'new', blockType: 'faq' })]
    expect(idsAfter({ op: 'insert', at: 3, blocks }, now)).toEqual([
      'navbar',
      'alert',
      'callToAction',
      'hero',
      'new',
      'faq',
      'footer',
    ])
    expect(
      idsAfter(
        { op: 'insert', at: 3, blocks },
        page.filter(({ id }) => id !== 'faq'),
      ),
    ).toEqual(['navbar', 'callToAction', 'hero', 'new', 'footer'])
  })

  it('changes a tone and removes a block, and is refused by locks', () => {
    const result = applySuggestion({
      layout: page,
      registry,
      change: { op: 'tone', block: 'faq', tone: 'muted' },
    })
    expect(result.ok && result.layout[3]).toMatchObject({ id: 'faq', tone: 'muted' })
    expect(idsAfter({ op: 'remove', block: 'faq' })).toEqual([
      'navbar',
      'callToAction',
      'hero',
      'footer',
    ])
    const locked = page.map((one) => (one.id === 'faq' ? { ...one, lock: 'all' as const } : one))
    expect(idsAfter({ op: 'remove', block: 'faq' }, locked)).toBe('locked')
    expect(idsAfter({ op: 'tone', block: 'faq', tone: 'muted' }, locked)).toBe('locked')
    expect(idsAfter({ op: 'remove', block: 'gone' })).toBe('notFound')
  })
})
