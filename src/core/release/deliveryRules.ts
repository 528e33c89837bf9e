import type { ReleaseRedirect } from './redirects'
import type { ReleaseHeader } from './siteHeaders'

/** Redirects as a site's document has them. */
export type RedirectRows = readonly { from?: string; to?: string; status?: string }[]

/** Headers as a site's document has them. */
export type HeaderRows = readonly { path?: string; name?: string; value?: string }[]

/** The redirects of a site's document as a release has them. */
export const redirectsOf = (rows: RedirectRows | null | undefined): ReleaseRedirect[] =>
  (rows ?? []).map(({ from = '', to = '', status }) => ({
    from: from.trim(),
    to: to.trim(),
    status: Number(status) as ReleaseRedirect['status'],
  }))

/** The headers of a site's document as a release has them. */
export const headersOf = (rows: HeaderRows | null | undefined): ReleaseHeader[] =>
  (rows ?? []).map(({ path = '', name = '', value = '' }) => ({
    path: path.trim(),
    name: name.trim().toLowerCase(),
    value: value.trim(),
  }))
