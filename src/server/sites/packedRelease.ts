import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { redirectMatcher } from '../../core/release/redirects'
import { siteHeadersOf } from '../../core/release/siteHeaders'
import type { ReleaseForm, ReleaseManifest, ReleaseRoute } from '../../core/release/types'
import {
  chooseEncoding,
  type ContentEncoding,
  type PreparedRoute,
  prepareRoute,
} from './preparedRoute'
import { packRoutes, shareRoute } from './routeTable'

/** What a front keeps of a manifest. */
export type PackedRelease = {
  find: (path: string) => ReleaseRoute | undefined
  /** The answer at a path for an Accept-Encoding, with its headers worked out once. */
  prepared: (path: string, accept: string | undefined) => PreparedRoute | undefined
  notFound: ReleaseRoute
  maintenance: ReleaseRoute | undefined
  formPages: ReleaseManifest['formPages']
  form: (id: string) => ReleaseForm | undefined
  redirect: ReturnType<typeof redirectMatcher>
  /** What the site adds to answers at a path. */
  headersAt: (path: string) => Record<string, string>
  /** Bytes that it takes in memory, about; grows with what is prepared. */
  bytes: () => number
}

type Known = { route: ReleaseRoute } & Partial<Record<ContentEncoding, PreparedRoute>>

/** Of a prepared route: two lists of headers with their strings, and its place in a map. */
const PREPARED_BYTES = 2500

/** Of the routes that are kept as they are. */
const STAND_IN_BYTES = 300

/** Of a redirect or a header: strings, an object, places in maps. */
const RULE_BYTES = 300

/** One for all releases that have none. */
const withoutRedirects = redirectMatcher([])

/**
 * Keeps of a manifest what answers are made of: the pages' inputs are for the next build only.
 *
 * @param onGrow told when more is prepared, so that whoever counts its bytes counts them again.
 */
export const packRelease = (
  manifest: ReleaseManifest,
  onGrow: (release: PackedRelease) => void = () => undefined,
): PackedRelease => {
  const table = packRoutes(Object.entries(manifest.routes))
  const hasForms = Object.keys(manifest.forms).length > 0
  // Copied: what zlib answers with keeps 16 KiB alive.
  const forms = hasForms ? new Uint8Array(deflateRawSync(JSON.stringify(manifest.forms))) : null
  const { formPages, redirects = [], headers = [] } = manifest
  const fixed =
    table.bytes +
    (forms?.length ?? 0) +
    4 * STAND_IN_BYTES +
    (redirects.length + headers.length) * RULE_BYTES
  const headersAt = (path: string): Record<string, string> => siteHeadersOf(headers, path)
  const known = new Map<string, Known>()
  let preparedCount = 0

  const look = (path: string): Known | undefined => {
    const seen = known.get(path)
    if (seen) return seen
    const route = table.find(path)
    if (!route) return undefined
    const fresh: Known = { route }
    known.set(path, fresh)
    return fresh
  }

  const release: PackedRelease = {
    find: table.find,
    prepared: (path, accept) => {
      const seen = look(path)
      if (!seen) return undefined
      const encoding = chooseEncoding(accept, seen.route.encodings)
      const made = seen[encoding]
      if (made) return made
      const prepared = prepareRoute(seen.route, encoding, headersAt(path))
      seen[encoding] = prepared
      preparedCount += 1
      onGrow(release)
      return prepared
    },
    notFound: shareRoute(manifest.notFound),
    maintenance: manifest.maintenance && shareRoute(manifest.maintenance),
    redirect: redirects.length > 0 ? redirectMatcher(redirects) : withoutRedirects,
    headersAt,
    formPages: formPages && {
      success: shareRoute(formPages.success),
      error: shareRoute(formPages.error),
    },
    form: (id) => {
      if (!forms) return undefined
      const all = JSON.parse(inflateRawSync(forms).toString('utf8')) as Record<string, ReleaseForm>
      return Object.hasOwn(all, id) ? all[id] : undefined
    },
    bytes: () => fixed + preparedCount * PREPARED_BYTES,
  }
  return release
}
