import { valueDigest } from '../core/release/manifestDigest'
import type { Digest } from '../core/release/types'
import type { PreparedPage, PreparedSite } from './prepareSite'
import { answer } from './siteReads'

/**
 * Digest of everything a page's bytes depend on: itself, what all pages share, and the answers to
 * `reads`. With the reads of an earlier rendering, an equal digest means equal bytes.
 */
export const pageInputsDigest = ({
  site,
  page,
  reads,
}: {
  site: PreparedSite
  page: PreparedPage
  reads: readonly string[]
}): Digest => {
  const { site: settings, brand, tokens, mode, basePath, frameAncestors } = site.input
  return valueDigest({
    renderer: site.renderer,
    shared: {
      settings,
      brand,
      mode,
      basePath,
      frameAncestors,
      hex: tokens.hex,
      scheme: tokens.style.scheme,
      character: tokens.style.character,
      css: site.css.path,
      fonts: site.fonts.preload,
      icons: [site.icons.svg.path, site.icons.apple.path],
      shareImage: site.shareImage.path,
      formAction: site.formAction('*'),
    },
    // Not its dates: a page that is saved again unchanged comes out the same.
    page: { id: page.id, path: page.path, title: page.title, seo: page.seo, layout: page.layout },
    ancestors: ancestorsOf(site, page),
    reads: [...reads].sort().map((key) => [key, answer(site, key)]),
  })
}

/** The pages on the way to a page that exist, from the home page down. */
export const ancestorsOf = (
  { pagesByPath }: PreparedSite,
  { path }: Pick<PreparedPage, 'path'>,
): { path: string; title: string }[] => {
  if (path === '/') return []
  const parts = path.split('/').slice(1, -1)
  return ['/', ...parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)].flatMap(
    (parent) => {
      const page = pagesByPath.get(parent)
      return page ? [{ path: page.path, title: page.title }] : []
    },
  )
}
