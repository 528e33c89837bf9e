import fc from 'fast-check'
import { anyProfile } from '../../../../tests/helpers/anyProfile'
import { blockRegistry } from '../../../blocks/library'
import type { ProfileData } from '../../../core/brand/profile/paths'
import { profileTokens } from '../../../core/brand/profileStyle'
import { renderBlocks } from '../../../render/createRenderContext'
import { renderMarkup } from '../../../render/renderMarkup'
import type { RenderIssue } from '../../../render/types'
import { composeSample, type SampleKind } from './composeSample'
import { fontUrl } from './fontUrl'
import { sampleCss } from './sampleCss'
import { sampleServices } from './sampleServices'
import { surroundingsOf } from './surroundingsOf'

const markupOf = (
  profile: ProfileData,
  kind: SampleKind,
): { html: string; issues: Omit<RenderIssue, 'page'>[] } => {
  const issues: Omit<RenderIssue, 'page'>[] = []
  const services = sampleServices({
    tokens: profileTokens(profile),
    scheme: 'light',
    icons: {},
    logo: null,
    api: '/api',
  })
  const html = renderMarkup(
    renderBlocks(composeSample({ profile, kind, language: 'en' }), {
      page: surroundingsOf(profile, 'en'),
      services: { ...services, report: (issue) => issues.push(issue) },
    }),
  )
  return { html, issues }
}

describe('a sample', () => {
  it.each(['page', 'post'] as const)(
    'is a %s without faults, whatever the profile says',
    (kind) => {
      fc.assert(
        fc.property(anyProfile, (profile) => {
          const { html, issues } = markupOf({ name: 'Salt', ...profile } as ProfileData, kind)
          expect(issues.filter(({ level }) => level === 'error')).toEqual([])
          expect(html).not.toContain('tb-missing')
          expect(html.length).toBeGreaterThan(200)
        }),
        { numRuns: 40 },
      )
    },
  )

  it('says what the brand says, also of a profile that has only a name', () => {
    const { html } = markupOf({ name: 'Salt', tagline: 'Stoneware for every day' }, 'page')
    expect(html).toContain('Stoneware for every day')
    expect(markupOf({ name: 'Salt' }, 'post').html).toContain('Salt')
  })

  it('has the brand’s colours and fonts, and the rules of every block', () => {
    const tokens = profileTokens({ palette: { primary: '#7a3b12' }, fonts: { display: 'syne' } })
    const css = sampleCss({ tokens, fontUrl: fontUrl('/api') })
    expect(css).toContain(tokens.light.primary)
    expect(css).toContain('/api/brand-studio/fonts/syne/syne-latin-wght-normal.woff2')
    for (const definition of blockRegistry.definitions) expect(css).toContain(definition.css)
  })
})
