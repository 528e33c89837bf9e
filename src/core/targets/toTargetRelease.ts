import type { FieldIssue } from '../errors'
import { siteHeadersOf, withSiteHeaders } from '../release/siteHeaders'
import type { Digest, ReleaseManifest, ReleaseRoute } from '../release/types'
import { fileNameIssues } from './fileNameIssues'
import type { TargetFile, TargetRelease } from './release'

export type TargetReleaseInput = {
  /** Of the release. */
  id: string
  manifest: ReleaseManifest
  /** SHA-256 of the stored manifest. */
  digest: Digest
  /** Origin of the built-in hosting, without a trailing slash. */
  origin: string
  /** The site has a feed, which the built-in hosting answers by itself. */
  feeds: boolean
}

/** Name of the page for what is not there, as most file servers look for it. */
const NOT_FOUND_FILE = '404.html'

/** Pages whose policy lets their forms be sent. */
export const FORM_POLICY = "form-action 'self'"

/**
 * A release as a file server keeps it. Pages are `<path>/index.html`, everything else lies at its path.
 * Answer pages of forms are left out: the built-in hosting, which takes the forms, answers with them.
 *
 * Paths of a manifest are decoded; so are the names, as servers decode an address before they look.
 *
 * @returns also what keeps any target from taking it: hostile names, a file in the place of a folder.
 */
export const toTargetRelease = ({
  id,
  manifest,
  digest,
  origin,
  feeds,
}: TargetReleaseInput): { release: TargetRelease; issues: FieldIssue[] } => {
  const pages = new Set(Object.values(manifest.pages).map(({ path }) => path))
  const toFile = (path: string, file: string, route: ReleaseRoute): TargetFile => ({
    path,
    file,
    digest: route.blob,
    size: route.size,
    type: route.type,
    immutable: route.immutable === true,
    headers: withSiteHeaders(route.headers ?? {}, siteHeadersOf(manifest.headers ?? [], path)),
    encodings: [...route.encodings],
  })
  const files = Object.entries(manifest.routes).map(([path, route]) =>
    toFile(path, pages.has(path) ? pageFile(path) : path.slice(1), route),
  )
  const notFound = toFile('/404', NOT_FOUND_FILE, manifest.notFound)
  return {
    release: {
      id,
      siteId: manifest.siteId,
      digest,
      files,
      notFound,
      redirects: manifest.redirects ?? [],
      origin,
      formPaths: files.filter(hasForm).map(({ path }) => path),
      feeds,
    },
    issues: fileNameIssues([...files, notFound]),
  }
}

/** File of a page: `/` → `index.html`, `/about` → `about/index.html`. */
const pageFile = (path: string): string =>
  path === '/' ? 'index.html' : `${path.slice(1)}/index.html`

/** Forms of shared sections stand on many pages and only once in the manifest; the policy tells. */
const hasForm = ({ headers }: TargetFile): boolean =>
  headers['content-security-policy']?.includes(FORM_POLICY) === true
