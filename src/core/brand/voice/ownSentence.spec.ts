import { ownSentence } from './ownSentence'

const profile = {
  tagline: 'Stoneware',
  voice: {
    sample: 'Hey folks, grab a cup, it’s cool! We fire each piece for two days in the kiln.',
  },
  messaging: {
    samples: ['Kindly consult the enclosed document regarding the firing of each piece herein.'],
  },
}
const formality = (figure: number) =>
  ownSentence({ profile, dimension: 'formality', figure, language: 'en' })

describe('ownSentence', () => {
  it('is a sentence of the brand’s own texts that sounds as the slider says', () => {
    expect(formality(1)).toBe('Hey folks, grab a cup, it’s cool!')
    expect(formality(5)).toMatch(/^Kindly consult/)
  })

  it('is none where no text of the brand sounds so, or none is in the language', () => {
    expect(ownSentence({ profile: {}, dimension: 'energy', figure: 3, language: 'en' })).toBe(
      undefined,
    )
    const spanish = { tagline: 'Hey, pan de masa madre', locales: ['es-MX'] }
    const asked = { profile: spanish, dimension: 'formality', figure: 1, language: 'en' } as const
    expect(ownSentence(asked)).toBe(undefined)
  })
})
