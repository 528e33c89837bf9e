import type { Translate } from '../../text/useText'
import { logWords } from './logWords'

const t = ((key, vars) => `${key} ${JSON.stringify(vars)}`) as Translate

describe('a line of the log', () => {
  it('names the tool in the language, whether the record has a sentence or the name alone', () => {
    const said = [
      logWords('readBrand was used.', { t, language: 'es' }),
      logWords('readBrand', { t, language: 'es' }),
      logWords('readBrand', { t, language: 'en' }),
    ]
    expect(said[0]).toBe(said[1])
    expect(said[1]).not.toBe(said[2])
    expect(said[0]).toMatch(/^toolUsed \{"tool":"(?!readBrand)/)
  })

  it('stays as it is when it is about something else', () => {
    expect(logWords('Asked anew.', { t, language: 'en' })).toBe('Asked anew.')
  })
})
