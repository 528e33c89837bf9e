import { blockRegistry } from '../../../blocks/library'
import type { BlockData } from '../../blocks/types'
import { bakery } from '../brandFactsFixture'
import { layoutFromModel } from '../layoutFromModel'
import { readSuggestions, SUGGESTIONS_SCHEMA } from '../suggestionsAnswer'
import { schemaIssues } from '../schemaIssues'
import { composePage } from './composePage'
import { type LayoutChange, suggestLayout } from './suggestLayout'

const page = (seed: string, sections = 8): BlockData[] =>
  layoutFromModel({
    layout: composePage({ brand: bakery, brief: '', language: 'en', sections, frame: true, seed })
      .layout,
    registry: blockRegistry,
    seed,
  }).finish()

const changes = (layout: BlockData[], language: 'en' | 'es' = 'en'): LayoutChange[] =>
  suggestLayout({ layout, language }).map(({ change }) => change)

const block = (id: string, blockType: string, more: object = {}): BlockData => ({
  id,
  blockType,
  ...more,
})

const navbar = block('n', 'navbar')
const hero = block('h', 'hero', { tone: 'default' })
const footer = block('f', 'footer', { tone: 'muted' })
const band = (id: string, more: object = {}): BlockData =>
  block(id, 'section', { tone: 'default', content: [], ...more })
const faq = block('q', 'faq', { tone: 'muted' })
const contact = block('c', 'contactForm', { tone: 'default' })

describe('suggestLayout', () => {
  it('has nothing to move on pages that the generator itself composed', () => {
    for (let seed = 0; seed < 20; seed += 1)
      expect(changes(page(String(seed))).filter(({ op }) => op !== 'tone')).toEqual([])
  })

  it.each([
    [
      'a navigation bar that is not first',
      [hero, navbar, contact],
      { op: 'move', block: 'n', to: 0 },
    ],
    [
      'a footer that is not last',
      [navbar, footer, hero, contact],
      { op: 'move', block: 'f', to: 3 },
    ],
    ['a hero further down', [navbar, band('a'), hero, contact], { op: 'move', block: 'h', to: 1 }],
    ['a second hero', [navbar, hero, block('h2', 'hero'), contact], { op: 'remove', block: 'h2' }],
    ['no hero', [navbar, band('a'), contact], { op: 'insert', at: 1, section: 'hero' }],
    [
      'no way to get in touch',
      [navbar, hero, band('a'), footer],
      { op: 'insert', at: 3, section: 'contact' },
    ],
    [
      'no questions on a longer page',
      [navbar, hero, band('a'), band('b'), contact, footer],
      { op: 'insert', at: 4, section: 'faq' },
    ],
    [
      'a call right after the opening',
      [
        navbar,
        hero,
        block('k', 'callToAction', { tone: 'primary' }),
        band('a'),
        faq,
        contact,
        footer,
      ],
      { op: 'move', block: 'k', to: 5 },
    ],
    [
      'three bands that look alike',
      [navbar, hero, band('a'), band('b'), contact, faq, footer],
      { op: 'tone', block: 'a', tone: 'muted' },
    ],
    [
      'long text on the brand’s colour',
      [navbar, hero, band('a', { tone: 'primary', text: 'x'.repeat(500) }), faq, contact],
      { op: 'tone', block: 'a', tone: 'muted' },
    ],
  ] as [string, BlockData[], LayoutChange][])('answers %s', (_, layout, change) => {
    expect(changes(layout)).toContainEqual(change)
  })

  it('leaves locked blocks where they are', () => {
    expect(changes([hero, { ...navbar, lock: 'content' }, contact])).not.toContainEqual(
      expect.objectContaining({ block: 'n' }),
    )
  })

  it('gives its reasons in the language of the page', () => {
    const [one] = suggestLayout({ layout: [hero, navbar], language: 'es' })
    expect(one?.reason).toMatch(/barra de navegación/)
  })

  it('says nothing that a model’s answer would be refused for', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const layout = page(String(seed), 12).reverse()
      const answer = { suggestions: suggestLayout({ layout, language: 'en' }).slice(0, 6) }
      expect(schemaIssues(SUGGESTIONS_SCHEMA, answer)).toEqual([])
      expect(readSuggestions({ answer, layout })).toHaveProperty('value')
    }
  })
})

describe('readSuggestions', () => {
  const layout = [navbar, { ...hero, lock: 'all' as const }, band('a')]

  it.each([
    [{ op: 'move', block: 'x', to: 0 }, 'not the id'],
    [{ op: 'move', block: 'a', to: 3 }, 'below 3'],
    [{ op: 'remove', block: 'h' }, 'locked'],
    [{ op: 'tone', block: 'n', tone: 'muted' }, 'without a tone'],
    [{ op: 'insert', at: 9, section: 'faq' }, 'at most 3'],
  ])('refuses %j', (change, said) => {
    const read = readSuggestions({ answer: { suggestions: [{ reason: 'x', change }] }, layout })
    expect(read).toEqual({
      issues: [expect.objectContaining({ message: expect.stringContaining(said) })],
    })
  })
})
