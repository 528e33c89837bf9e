import { idOf } from '../../../core/tenancy/idOf'
import type { PreparedSite } from '../../../render/prepareSite'
import { SHARE_IMAGE } from '../../../render/siteIcons'
import type { AddedFonts } from './addFonts'
import type { PartsRecorder } from './PartsRecorder'
import type { PublicFiles } from './PublicFiles'
import type { SiteContent } from './types'

/** What all pages share. Ids of tenant and site stay behind. */
export const siteContent = ({
  site,
  files,
  fonts,
  recorder,
}: {
  site: PreparedSite
  files: PublicFiles
  fonts: AddedFonts
  recorder: PartsRecorder
}): Omit<SiteContent, 'otherPages'> => {
  const { site: settings, brand, tokens, media } = site.input
  const { name, url, locale, currency, timeZone, noindex, navigation } = settings
  const logo = media.get(idOf(brand.logo?.media) ?? '')
  const { hex, style } = tokens
  return {
    name,
    url,
    locale,
    currency,
    timeZone,
    noindex,
    navigation,
    brand,
    theme: {
      character: style.character,
      scheme: style.scheme,
      background: { light: hex.light.background, dark: hex.dark.background },
    },
    fonts: fonts.preload,
    logo: logo?.variants[0] ? recorder.mediaUrl(logo, logo.variants[0]) : undefined,
    shareImage: files.add({
      folder: 'images',
      name: 'share.jpg',
      id: site.shareImage.path,
      load: site.shareImage.load,
    }),
    shareImageSize: SHARE_IMAGE,
  }
}
