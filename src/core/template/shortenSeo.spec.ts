import { shortenSeo } from './shortenSeo'

const titleOf = (title: string): string => shortenSeo({ title, description: '' }).title

describe('shortenSeo', () => {
  it('leaves what fits', () => {
    const seo = { title: 'x'.repeat(70), description: 'y'.repeat(170) }
    expect(shortenSeo(seo)).toEqual(seo)
  })

  it('ends after a whole word, within the limits', () => {
    const title = `${'Bakery '.repeat(20)}– fresh bread`
    expect(titleOf(title)).toBe(`${'Bakery '.repeat(9).trim()}…`)
    const { description } = shortenSeo({ title: '', description: 'word '.repeat(60) })
    expect(description.length).toBeLessThanOrEqual(170)
    expect(description.endsWith('word…')).toBe(true)
  })

  it('cuts a word that is longer than the limit, but no character', () => {
    expect(titleOf('x'.repeat(200))).toBe(`${'x'.repeat(69)}…`)
    const cut = titleOf('a👩‍👩‍👧'.repeat(30))
    expect(cut.length).toBeLessThanOrEqual(70)
    expect(cut).toMatch(/^(a👩‍👩‍👧)+a?…$/u)
  })
})
