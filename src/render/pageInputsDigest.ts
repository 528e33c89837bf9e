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
}): Digest =>
  valueDigest({
    shared: sharedDigest(site),
    page: pageDigest(page),
    ancestors: ancestorsOf(site, page),
    reads: [...reads].sort().map((key) => [key, answerDigest(site, key)]),
  })

/** Of what all pages of a site depend on. */
const sharedDigest = (site: PreparedSite): Digest =>
  remember(shared, site, () => digestShared(site))

const shared = new WeakMap<PreparedSite, Digest>()

const digestShared = (site: PreparedSite): Digest => {
  const { site: settings, brand, tokens, mode, basePath, frameAncestors } = site.input
  return valueDigest({
    renderer: site.renderer,
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
  })
}

/** Of a page by itself. Not its dates: a page that is saved again unchanged comes out the same. */
const pageDigest = (page: PreparedPage): Digest =>
  remember(ofPages, page, () => {
    const { id, path, title, seo, layout } = page
    return valueDigest({ id, path, title, seo, layout })
  })

const ofPages = new WeakMap<PreparedPage, Digest>()

/** Of the answer to a look-up: many pages ask the same. */
const answerDigest = (site: PreparedSite, key: string): Digest => {
  const known = remember(answers, site, () => new Map<string, Digest>())
  const before = known.get(key)
  if (before) return before
  const digest = valueDigest(answer(site, key))
  known.set(key, digest)
  return digest
}

const answers = new WeakMap<PreparedSite, Map<string, Digest>>()

const remember = <Key extends object, Value>(
  memory: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value => {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
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
