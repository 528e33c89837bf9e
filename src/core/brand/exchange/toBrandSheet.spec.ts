import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { getElementsByTagName, textContent } from 'domutils'
import { anyProfile } from '../../../../tests/helpers/anyProfile'
import type { ProfileData } from '../profile/paths'
import { toBrandSheet } from './toBrandSheet'

const sheetOf = (profile: ProfileData, language: 'en' | 'es' = 'en') =>
  toBrandSheet({ profile, language, fontUrl: () => 'data:,' })

const namesIn = (html: string): string[] => [
  ...new Set(getElementsByTagName('*', parseDocument(html)).map(({ name }) => name)),
]

/** All that a sheet is made of. */
const KNOWN = [
  'html', 'head', 'meta', 'title', 'style', 'body', 'header', 'p', 'h1', 'h2', 'h3', 'main',
  'section', 'div', 'strong', 'br', 'code', 'ul', 'li', 'small', 'footer',
] // prettier-ignore

describe('toBrandSheet', () => {
  it('holds no element but its own, whatever the profile says', () => {
    fc.assert(
      fc.property(
        anyProfile,
        fc.constantFrom('<script>x</script>', '"><img src=x>'),
        (profile, evil) => {
          const html = sheetOf({
            ...profile,
            name: evil,
            mission: evil,
            values: [evil],
          } as ProfileData)
          expect(namesIn(html).filter((name) => !KNOWN.includes(name))).toEqual([])
          expect(textContent(parseDocument(html))).toContain(evil)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('has colours as the brand states them beside what sites make of them, in both languages', () => {
    const profile = {
      name: 'Salt',
      palette: { background: '#ffffff', primary: '#7a3b12', accent: '#d9a441' },
    }
    const english = sheetOf(profile)
    expect(english).toContain('Colours, as stated')
    // The same accent could not be read as text on white.
    expect(english.match(/<code>#d9a441/g)).toHaveLength(2)
    expect(english.match(/>Accent</g)).toHaveLength(3)
    expect(sheetOf(profile, 'es')).toContain('Colores en los sitios, oscuro')
    expect(sheetOf({ name: 'Salt' })).not.toContain('as stated')
  })
})
