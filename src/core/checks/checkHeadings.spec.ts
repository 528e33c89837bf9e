import { checkHeadings } from './checkHeadings'

const headings = (...levels: number[]) =>
  levels.map((level, index) => ({ level, text: `Heading ${index}`, block: `b${index}` }))

const found = (...levels: number[]): string[] =>
  checkHeadings(headings(...levels)).map(({ code, block }) => `${code} ${block ?? 'page'}`)

describe('checkHeadings', () => {
  it('accepts one main heading and levels without gaps, also going up by several', () => {
    expect(found(1, 2, 3, 4, 2, 3, 3, 2)).toEqual([])
  })

  it('asks for a main heading, and for no second one', () => {
    expect(found()).toEqual(['h1_missing page'])
    expect(found(2, 3)).toEqual(['h1_missing page'])
    expect(found(1, 2, 1)).toEqual(['h1_many b2'])
  })

  it('says which level was left out and which it should be', () => {
    expect(checkHeadings(headings(1, 2, 5))).toEqual([
      {
        level: 'warning',
        code: 'heading_skipped',
        block: 'b2',
        values: { text: 'Heading 2', level: 5, before: 2, expected: 3 },
      },
    ])
  })

  it('names each gap once, measured from the heading before', () => {
    expect(found(1, 4, 5, 6)).toEqual(['heading_skipped b1'])
  })

  it('finds headings without text, and does not count them as a level', () => {
    expect(checkHeadings([...headings(1), { level: 2, text: ' ' }, ...headings(2)])).toMatchObject([
      { code: 'heading_empty' },
    ])
  })
})
