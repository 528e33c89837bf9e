import { groupEntries } from './groupEntries'
import { libraryEntries } from './libraryEntries'
import type { SectionEntry } from './types'

const entry = (id: string, category: string, words = ''): SectionEntry => ({
  id,
  category,
  name: `Name of ${id}`,
  description: '',
  words,
  picture: () => [],
  blocks: () => [],
})

const categories = [
  { id: 'hero', label: 'Openings' },
  { id: 'faq', label: 'Questions' },
  { id: 'team', label: 'Team' },
]

const entries = [entry('b', 'faq', 'método'), entry('a', 'hero'), entry('c', 'faq')]

const idsOf = (search: string, category = ''): string[][] =>
  groupEntries({ entries, categories, search, category }).map((group) =>
    group.entries.map(({ id }) => id),
  )

describe('groupEntries', () => {
  it('keeps the order of the categories and leaves empty ones out', () => {
    expect(idsOf('')).toEqual([['a'], ['b', 'c']])
  })

  it('shows the chosen category only', () => {
    expect(idsOf('', 'faq')).toEqual([['b', 'c']])
    expect(idsOf('', 'team')).toEqual([])
  })

  it('finds every word in name or keywords, whatever their case and accents', () => {
    expect(idsOf('NAME metodo')).toEqual([['b']])
    expect(idsOf('name nowhere')).toEqual([])
    expect(idsOf('   ')).toEqual([['a'], ['b', 'c']])
  })
})

describe('libraryEntries', () => {
  it('names sections in the language of the panel and writes them in that of the site', () => {
    const [spanish] = libraryEntries({ language: 'es', locale: 'en-GB' })
    const [english] = libraryEntries({ language: 'en', locale: 'es-MX' })
    expect(spanish?.name).not.toBe(english?.name)
    expect(JSON.stringify(spanish?.blocks())).toContain('Good work, done with care')
    expect(JSON.stringify(english?.blocks())).toContain('Un buen trabajo')
  })

  it('draws the same blocks each time and inserts new ones', () => {
    const [first] = libraryEntries({ language: 'fr', locale: 'de' })
    expect(first?.picture()).toBe(first?.picture())
    expect(first?.blocks()[0]?.id).not.toBe(first?.blocks()[0]?.id)
  })
})
