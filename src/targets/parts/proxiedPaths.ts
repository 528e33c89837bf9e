import type { TargetRelease } from '../contract'

/** Of feeds and of the pictures in them. */
const FEED_PATHS = ['/feed.xml', '/atom.xml', '/feed.json', '/_feed/*']

/**
 * What the built-in hosting answers by itself, and a service that can passes on to it: forms and feeds.
 *
 * @returns paths, and where they lead to; both may end in `/*`.
 */
export const proxiedPaths = ({
  origin,
  formPaths,
  feeds,
}: Pick<TargetRelease, 'origin' | 'formPaths'> & {
  /** The site has feeds. @default false */
  feeds?: boolean
}): { from: string; to: string }[] =>
  [...(formPaths.length > 0 ? ['/_forms/*'] : []), ...(feeds ? FEED_PATHS : [])].map((path) => ({
    from: path,
    to: `${origin}${path}`,
  }))
