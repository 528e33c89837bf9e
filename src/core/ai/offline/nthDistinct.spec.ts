import { nthDistinct } from './nthDistinct'

const words: Record<string, string> = { '1': 'one two', '2': 'one two', '3': 'three four' }
const write = (seed: string): { text: string; look: string } => {
  const number = seed.split('#')[1] ?? ''
  return { text: words[number] ?? 'five six', look: `look${number}` }
}

describe('nthDistinct', () => {
  it('passes over what says the same in another look', () => {
    expect([1, 2, 3].map((n) => nthDistinct(`s#${n}`, write).text)).toEqual([
      'one two',
      'three four',
      'five six',
    ])
  })

  it('writes the same for the same seed', () => {
    expect(nthDistinct('s#2', write)).toEqual(nthDistinct('s#2', write))
  })

  it('ends where there is nothing more to say', () => {
    expect(nthDistinct('s#3', () => 'always the same')).toBe('always the same')
  })

  it('takes a seed without a number as it is', () => {
    expect(nthDistinct('plain', (seed) => seed)).toBe('plain')
  })
})
