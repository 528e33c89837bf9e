import type { Environment, ReleaseManifest, ReleaseRoute } from './types'

const HEADER = 'x-robots-tag'

/**
 * Keeps a whole environment out of search engines. Pages that are to be kept out everywhere say `noindex`
 * themselves, so the two never get mixed up, and going from one environment to another is no loss.
 */
const WHOLE_ENVIRONMENT = 'none'

/**
 * A manifest as it is served in an environment. It is all that depends on one: outside of production each
 * answer says that search engines keep off, pages and files alike. The bytes are the same everywhere.
 */
export const withEnvironment = (
  manifest: ReleaseManifest,
  environment: Environment,
): ReleaseManifest => {
  const adapt = (route: ReleaseRoute): ReleaseRoute => {
    const { [HEADER]: robots, ...headers } = route.headers ?? {}
    const wanted =
      robots !== undefined && robots !== WHOLE_ENVIRONMENT
        ? robots
        : environment === 'production'
          ? undefined
          : WHOLE_ENVIRONMENT
    if (robots === wanted) return route
    const adapted = { ...headers, ...(wanted && { [HEADER]: wanted }) }
    const { headers: _headers, ...bare } = route
    return Object.keys(adapted).length > 0 ? { ...bare, headers: adapted } : bare
  }
  return {
    ...manifest,
    routes: Object.fromEntries(
      Object.entries(manifest.routes).map(([path, route]) => [path, adapt(route)]),
    ),
    notFound: adapt(manifest.notFound),
    ...(manifest.maintenance && { maintenance: adapt(manifest.maintenance) }),
    formPages: manifest.formPages && {
      success: adapt(manifest.formPages.success),
      error: adapt(manifest.formPages.error),
    },
  }
}
