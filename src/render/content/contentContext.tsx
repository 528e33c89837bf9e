import type { LinkData } from '../../core/blocks/types'
import type { ContentLink, ContentMedia } from '../../core/api/content'
import { ORIGIN_MARK } from '../../core/content/origin'
import { idOf } from '../../core/tenancy/idOf'
import { mediaAsset } from '../pageAssets'
import { Picture, wholeVariants } from '../Picture'
import type { PreparedSite } from '../prepareSite'
import { renderMarkup } from '../renderMarkup'
import { resolveLink } from '../resolveLink'
import { RichText } from '../richText/RichText'
import { tracedReads } from '../siteReads'
import type { MediaInput, MediaVariant, SiteAsset } from '../types'

/** What content is made with: it resolves what documents refer to, and notes what it has resolved. */
export type ContentContext = {
  media: (reference: unknown) => ContentMedia | null
  link: (link: LinkData | null | undefined) => ContentLink
  /** Path of a published page. */
  pathOf: (reference: unknown) => string | null
  html: (richText: unknown) => string
  reads: ReadonlySet<string>
  assets: ReadonlyMap<string, SiteAsset>
  mediaIds: ReadonlySet<string>
}

/** Types that a frontend which knows no newer one can show. */
const NEW_TYPES = ['image/avif', 'image/webp']

const TEXT_SIZES = '(min-width: 44rem) 42rem, 100vw'

/** Content of one page, or of the whole site with the path `/`. */
export const createContentContext = (site: PreparedSite, path: string): ContentContext => {
  const reads = new Set<string>()
  const assets = new Map<string, SiteAsset>()
  const mediaIds = new Set<string>()
  const traced = tracedReads(site, reads)
  const surroundings = { ...traced, path, toUrl: (own: string): string => own }

  const urlOf = (media: MediaInput, variant: MediaVariant): string => {
    const asset = mediaAsset(media, variant)
    assets.set(asset.path, asset)
    return `${ORIGIN_MARK}${asset.path}`
  }
  const find = (reference: unknown): MediaInput | null => {
    const id = idOf(reference)
    const media = id ? traced.media(id) : null
    if (media) mediaIds.add(media.id)
    return media
  }

  const link: ContentContext['link'] = (data) => ({
    label: data?.label ?? null,
    href: resolveLink(data, surroundings).link?.href ?? null,
    newTab: data?.type === 'url' && data.newTab === true,
  })

  return {
    reads,
    assets,
    mediaIds,
    link,
    pathOf: (reference) => {
      const id = idOf(reference)
      return id ? traced.pathOf(id) : null
    },
    media: (reference) => {
      const media = find(reference)
      return media && toContentMedia(media, urlOf)
    },
    html: (value) =>
      renderMarkup(
        <RichText
          value={value}
          headingLevel={2}
          link={(data) => resolveLink(data, surroundings).link}
          picture={(reference) => {
            const media = find(reference)
            return media && wholeVariants(media).length > 0 ? (
              <Picture
                options={{ sizes: TEXT_SIZES }}
                alt={media.alt?.trim() ?? ''}
                media={media}
                urlOf={(variant) => urlOf(media, variant)}
              />
            ) : null
          }}
          file={() => null}
          report={() => undefined}
        />,
      ),
  }
}

const toContentMedia = (
  media: MediaInput,
  urlOf: (media: MediaInput, variant: MediaVariant) => string,
): ContentMedia | null => {
  const sources = wholeVariants(media)
  const original =
    sources.findLast(({ mimeType }) => !NEW_TYPES.includes(mimeType)) ??
    sources.at(-1) ??
    media.variants.find(({ mimeType }) => mimeType === media.mimeType) ??
    media.variants[0]
  if (!original) return null
  return {
    id: media.id,
    url: urlOf(media, original),
    alt: media.alt?.trim() ?? '',
    width: media.width ?? (original.width || null),
    height: media.height ?? (original.height || null),
    mimeType: original.mimeType,
    focal: media.focal ?? null,
    sources: sources.map((variant) => ({
      url: urlOf(media, variant),
      width: variant.width,
      height: variant.height,
      mimeType: variant.mimeType,
    })),
  }
}
