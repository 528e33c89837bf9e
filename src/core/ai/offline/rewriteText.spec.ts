import fc from 'fast-check'
import { bakery, taller } from '../brandFactsFixture'
import { describePage, SEO_LIMITS } from './describePage'
import { describePicture } from './describePicture'
import { REWRITE_MODES, rewriteText } from './rewriteText'

const en = { language: 'en', brand: bakery } as const
const es = { language: 'es', brand: taller } as const

describe('rewriteText', () => {
  it.each([
    [
      'shorter',
      en,
      'We bake bread (mostly rye). It is really very good. Come in any morning and try a slice of it.',
      'We bake bread. It is good.',
    ],
    [
      'simpler',
      en,
      'We mill the grain; then we bake – every day.',
      'We mill the grain. Then we bake. Every day.',
    ],
    [
      'warmer',
      en,
      'We are here. You will see. Do not wait.',
      'We’re here. You’ll see. Don’t wait.',
    ],
    ['formal', en, "We're here! Don't wait!!", 'We are here. Do not wait.'],
    ['longer', en, 'Come in.', 'Come in. Bread with a day of time.'],
    ['onBrand', en, 'The cheap loaf of a bread guru!!', 'The loaf of a bread!'],
    ['formal', es, '¡Cuéntanos tu idea!', 'Cuéntenos tu idea.'],
    [
      'shorter',
      es,
      'Hacemos mesas realmente buenas. Por supuesto, también sillas. Y bancos para jardines grandes.',
      'Hacemos mesas buenas. También sillas.',
    ],
  ] as const)('makes a text %s', (mode, task, text, written) => {
    expect(rewriteText({ ...task, mode, text })).toBe(written)
  })

  it('leaves a text alone that no rule fits, and never gives back nothing or other figures', () => {
    expect(rewriteText({ ...en, mode: 'warmer', text: 'Rye, 6.40' })).toBe('Rye, 6.40')
    fc.assert(
      fc.property(
        fc.lorem({ mode: 'sentences', maxCount: 5 }),
        fc.nat(),
        fc.constantFrom(...REWRITE_MODES),
        (text, figure, mode) => {
          const written = rewriteText({ ...en, mode, text: `${text} ${figure}.` })
          expect(written.trim()).not.toBe('')
          const known = `${figure} ${JSON.stringify(bakery)}`
          for (const [found] of written.matchAll(/\d+/g)) expect(known).toContain(found)
        },
      ),
    )
  })
})

describe('describePage', () => {
  it('stays within what search results show, in whole words of the page', () => {
    fc.assert(
      fc.property(
        fc.lorem({ mode: 'words', maxCount: 30 }),
        fc.lorem({ mode: 'sentences', maxCount: 20 }),
        (title, text) => {
          const seo = describePage({ ...en, title, text })
          expect(seo.title.length).toBeLessThanOrEqual(SEO_LIMITS.title)
          expect(seo.description.length).toBeLessThanOrEqual(SEO_LIMITS.description)
          expect(text.split(/\s+/)).toEqual(expect.arrayContaining(seo.description.split(' ')))
        },
      ),
    )
  })

  it('names the brand once and takes its words as keywords where the page has them', () => {
    const text =
      'Our stone oven is heated with beech. The stone oven needs a night. Beech burns slowly and well.'
    expect(describePage({ ...en, title: 'The oven', text })).toEqual({
      title: 'The oven – Amsel & Korn',
      description:
        'Our stone oven is heated with beech. The stone oven needs a night. Beech burns slowly and well.',
      keywords: ['stone oven', 'beech'],
    })
    expect(describePage({ ...en, title: 'Amsel & Korn at home', text }).title).toBe(
      'Amsel & Korn at home',
    )
  })
})

describe('describePicture', () => {
  it.each([
    ['stone-oven-at-dawn.webp', '', 'Stone oven at dawn'],
    ['OurNewShop_final_1600x900.png', '', 'Our New Shop'],
    ['IMG_1.png', 'Mara shapes loaves', 'Mara shapes loaves'],
  ])('of %s with the caption "%s": "%s"', (fileName, caption, alt) => {
    expect(describePicture({ fileName, caption })).toBe(alt)
  })

  it.each([
    'IMG_4711.JPG',
    'DSC00012.jpg',
    'a1b2c3d4e5f6.png',
    'photo.png',
    '2024-05-01.png',
    'x y.png',
  ])('guesses nothing of %s', (fileName) => {
    expect(describePicture({ fileName, caption: ' ' })).toBeNull()
  })
})
