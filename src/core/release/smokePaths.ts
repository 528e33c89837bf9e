import type { ReleaseManifest } from './types'

/** What a page's HTML names of its own site's files: styles, scripts, pictures, in any attribute. */
const ASSET = /["'(\s,](\/_assets\/[^"'()\s,?#<>]+)/g

/** Paths of the files that a page needs to look right, each once. */
export const assetsNamedIn = (html: string): string[] => [
  ...new Set([...html.matchAll(ASSET)].map((match) => match[1] as string)),
]

/**
 * Pages to look at before a release goes live: the home page and others evenly spread, so that two
 * releases of the same pages are looked at in the same places.
 */
export const smokePaths = (
  { pages, routes }: Pick<ReleaseManifest, 'pages' | 'routes'>,
  count: number,
): string[] => {
  const paths = Object.values(pages)
    .map(({ path }) => path)
    .filter((path) => path !== '/')
    .sort()
  const step = Math.max(1, paths.length / count)
  const chosen = Array.from(
    { length: Math.min(count, paths.length) },
    (_, index) => paths[Math.floor(index * step)] as string,
  )
  return [...(Object.hasOwn(routes, '/') ? ['/'] : []), ...chosen]
}
