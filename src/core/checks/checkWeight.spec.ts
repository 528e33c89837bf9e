import { checkWeight, type PageWeight } from './checkWeight'

const weight = (more: Partial<PageWeight> = {}): PageWeight => ({
  html: { raw: 60_000, compressed: 9_000 },
  css: { raw: 50_000, compressed: 9_000 },
  js: { raw: 3_000, compressed: 1_000 },
  images: { bytes: 400_000, count: 4, largest: { bytes: 200_000, path: '/_media/m/stool.avif' } },
  ...more,
})

const codes = (more?: Partial<PageWeight>): string[] =>
  checkWeight(weight(more)).map(({ code }) => code)

describe('checkWeight', () => {
  it('has nothing to say about a light page', () => {
    expect(codes()).toEqual([])
  })

  it('names each part that is heavy, by what travels and not by what is stored', () => {
    expect(codes({ html: { raw: 900_000, compressed: 99_000 } })).toEqual([])
    expect(codes({ html: { raw: 900_000, compressed: 101_000 } })).toEqual(['html_heavy'])
    expect(codes({ css: { raw: 900_000, compressed: 71_000 } })).toEqual(['css_heavy'])
    expect(codes({ js: { raw: 900_000, compressed: 171_000 } })).toEqual(['js_heavy'])
  })

  it('names the largest picture, and the page where all together are too much', () => {
    const images = {
      bytes: 1_700_000,
      count: 2,
      largest: { bytes: 900_000, path: '/_media/m/big.avif' },
    }
    expect(checkWeight(weight({ images }))).toMatchObject([
      { code: 'page_heavy', level: 'warning' },
      { code: 'image_heavy', values: { name: 'big.avif', size: 900, most: 500 } },
    ])
  })
})
