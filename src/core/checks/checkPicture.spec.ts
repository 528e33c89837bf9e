import { checkPicture } from './checkPicture'

const check = (alt: string, medium: { alt: string; isImage: boolean } | null | undefined) =>
  checkPicture({
    fact: { block: 'b', field: 'picture.alt', altPath: 'picture.alt', alt, medium: 'm' },
    lookups: { medium: () => medium },
  })

const image = (alt: string) => ({ alt, isImage: true })

describe('checkPicture', () => {
  it('accepts a text of the picture’s own or of its medium', () => {
    expect(check('A stool of oak', image(''))).toEqual([])
    expect(check('', image('A stool of oak'))).toEqual([])
    expect(check('Room 12 in the old mill', image(''))).toEqual([])
  })

  it('misses a text where neither has one', () => {
    expect(check('', image(' '))).toEqual([
      { level: 'error', code: 'alt_missing', block: 'b', field: 'picture.alt' },
    ])
  })

  it.each([
    'IMG_1234.jpg',
    'IMG_1234',
    'dsc-00017',
    'photo',
    'Screenshot 2024-01-02',
    '12',
    'a.webp',
  ])('knows that "%s" is the name of a file', (alt) => {
    expect(check(alt, image(''))).toMatchObject([{ level: 'warning', code: 'alt_file_name' }])
  })

  it('offers the medium’s text where that is better than its own', () => {
    expect(check('IMG_1.jpg', image('A stool'))[0]?.fix).toEqual({
      name: 'mediumAlt',
      block: 'b',
      changes: [{ path: 'picture.alt', value: 'A stool' }],
    })
    expect(check('IMG_1.jpg', image('IMG_2.jpg'))[0]).not.toHaveProperty('fix')
    expect(check('', image('IMG_2.jpg'))[0]).not.toHaveProperty('fix')
  })

  it('says that screen readers say "picture" themselves', () => {
    expect(check('Picture of a stool', image(''))).toMatchObject([
      { level: 'notice', code: 'alt_phrase' },
    ])
  })

  it('asks nothing of films, and nothing while the medium is unknown', () => {
    expect(check('', { alt: '', isImage: false })).toEqual([])
    expect(check('', undefined)).toEqual([])
    expect(check('', null)).toMatchObject([{ code: 'media_missing', field: 'picture.media' }])
  })
})
