import { measureVoice } from './measureVoice'
import { stepOf, VOICE_DIMENSIONS, voiceExample } from './voiceExamples'

const LANGUAGES = ['en', 'es'] as const

describe('voiceExample', () => {
  it.each(
    LANGUAGES.flatMap((language) => VOICE_DIMENSIONS.map((name) => [language, name] as const)),
  )('gives %s sentences whose measured %s grows with the slider', (language, dimension) => {
    const measured = [1, 3, 5].map((figure) => {
      const { are } = voiceExample({ dimension, figure, language })
      return measureVoice(are.sentence, language)[dimension]
    })
    const [low = 0, middle = 0, high = 0] = measured
    expect({ measured, grows: low < middle && middle < high }).toEqual({ measured, grows: true })
    expect(measured.map(stepOf)).toEqual([0, 1, 2])
  })

  it('never shows the same as what the brand is and is not', () => {
    for (const language of LANGUAGES)
      for (const dimension of VOICE_DIMENSIONS)
        for (let figure = 1; figure <= 5; figure += 0.5) {
          const { are, areNot } = voiceExample({ dimension, figure, language })
          expect(are.trait).not.toBe(areNot.trait)
        }
  })
})
