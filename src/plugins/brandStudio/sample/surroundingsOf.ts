import type { AiLanguage } from '../../../core/ai/kinds'
import { type ProfileData, valueAt } from '../../../core/brand/profile/paths'
import { idOf } from '../../../core/tenancy/idOf'
import type { PageSurroundings } from '../../../render/createRenderContext'

/** What all blocks of a sample are told: a site of one page, in the brand's name. */
export const surroundingsOf = (profile: ProfileData, locale: AiLanguage): PageSurroundings => {
  const text = (path: string): string | undefined =>
    (valueAt(profile, path) as string | undefined) ?? undefined
  const name = text('name') ?? ''
  const logo = idOf(profile.logo)
  return {
    mode: 'release',
    locale,
    currency: 'EUR',
    timeZone: 'UTC',
    site: { name, url: '', navigation: { header: [], footer: [] } },
    brand: {
      name,
      tagline: text('tagline'),
      description: text('description'),
      ...(logo ? { logo: { media: logo, alt: name } } : {}),
      contact: valueAt(profile, 'contact') as PageSurroundings['brand']['contact'],
      social: valueAt(profile, 'social') as PageSurroundings['brand']['social'],
    },
    page: { id: 'sample', title: name, path: '/' },
  }
}
