import fc from 'fast-check'
import { wordDiff } from './wordDiff'

const sideOf = (before: string, after: string, gone: 'gone' | 'new'): string =>
  wordDiff(before, after)
    .filter(({ kind }) => kind !== gone)
    .map(({ text }) => text)
    .join('')

describe('wordDiff', () => {
  it('tells what went and what came word by word, accents and contractions whole', () => {
    expect(wordDiff('We are open, señora.', 'We’re open, señor.')).toEqual([
      { text: 'We are', kind: 'gone' },
      { text: 'We’re', kind: 'new' },
      { text: ' open, ', kind: 'same' },
      { text: 'señora', kind: 'gone' },
      { text: 'señor', kind: 'new' },
      { text: '.', kind: 'same' },
    ])
  })

  it('marks a run of changed words as a whole, with the spaces between them', () => {
    expect(wordDiff('We are here today', 'Estamos aquí ya today')).toEqual([
      { text: 'We are here', kind: 'gone' },
      { text: 'Estamos aquí ya', kind: 'new' },
      { text: ' today', kind: 'same' },
    ])
  })

  it('has one piece for equal texts and none for two empty ones', () => {
    expect(wordDiff('Same as it was', 'Same as it was')).toEqual([
      { text: 'Same as it was', kind: 'same' },
    ])
    expect(wordDiff('', '')).toEqual([])
  })

  it('gives both texts back whole, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('one', 'two', ' ', '. ', 'três'), { maxLength: 20 })
        .map((words) => words.join('')),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(sideOf(before, after, 'new')).toBe(before)
        expect(sideOf(before, after, 'gone')).toBe(after)
      }),
    )
  })

  it('takes texts too long to compare as a whole', () => {
    const long = 'word '.repeat(4000)
    expect(wordDiff(long, `${long}more`).map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})
