import { NOT_FOUND_PATH } from '../core/release/types'
import { renderNotice } from './noticePages'
import { mediaAsset } from './pageAssets'
import { prepareSite, type PreparedSite } from './prepareSite'
import { renderPage } from './renderPage'
import { mediaShareImage } from './siteIcons'
import type { MediaLoader, RenderIssue, SiteAsset, SiteInput } from './types'

export type PreviewAnswer = {
  status: 200 | 404
  headers: Record<string, string>
  body: Buffer
  issues: RenderIssue[]
}

/**
 * Answers a request below a preview's `basePath`: a page with its styles and drawings in it, or one
 * of the files it refers to (fonts, icons, media). Nothing is stored.
 */
export const renderPreview = async ({
  input,
  path,
  loadMedia,
}: {
  input: SiteInput
  /** Path on the site, without `basePath`. */
  path: string
  loadMedia: MediaLoader
}): Promise<PreviewAnswer> => {
  const site = preparedOf(input)
  const asked = site.pagesByPath.get(path)
  const page = asked ?? site.pagesByPath.get(NOT_FOUND_PATH)
  if (!asked && path.startsWith('/_')) {
    const file = filesOf(site).find((asset) => asset.path === path)
    if (file)
      return {
        status: 200,
        headers: {
          'content-type': file.type,
          'cache-control': 'private, max-age=600',
          'x-content-type-options': 'nosniff',
        },
        body: await file.load(loadMedia),
        issues: [],
      }
  }
  const rendered = page
    ? renderPage(site, page, { inline: true })
    : renderNotice(site, 'notFound', { inline: true })
  return {
    status: asked && path !== NOT_FOUND_PATH ? 200 : 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      ...rendered.headers,
      'x-robots-tag': 'noindex',
    },
    body: Buffer.from(rendered.html),
    issues: rendered.issues,
  }
}

const prepared = new WeakMap<SiteInput, PreparedSite>()

/** Prepared once for each input object: a page's fonts and pictures are asked for one by one. */
const preparedOf = (input: SiteInput): PreparedSite => {
  const known = prepared.get(input)
  if (known) return known
  const site = prepareSite({ ...input, mode: 'preview' })
  prepared.set(input, site)
  return site
}

/** Everything that a page of the preview may refer to; drawings are in the pages themselves. */
const filesOf = ({ fonts, icons, shareImage, input }: PreparedSite): SiteAsset[] => [
  ...fonts.assets,
  icons.svg,
  icons.apple,
  shareImage,
  ...[...input.media.values()].flatMap((media) => [
    ...media.variants.map((variant) => mediaAsset(media, variant)),
    ...[mediaShareImage(media)].filter((asset) => asset !== null),
  ]),
]
