import type { Digest } from '../release/types'

/** One file of a release as a target gets it. */
export type TargetFile = {
  /** URL path it answers at, as in the manifest. */
  path: string
  /** Where a plain file server keeps it: no leading slash, `about/index.html` for `/about`. */
  file: string
  digest: Digest
  /** Bytes, uncompressed. */
  size: number
  /** Full Content-Type. */
  type: string
  /** The path names its content: one year, immutable. */
  immutable: boolean
  /** More headers of the answer. Lower-case names. */
  headers: Record<string, string>
  /** Compressed forms that `read` gives beside. @default none */
  encodings?: readonly ('br' | 'gzip')[]
}

/** A path that leads elsewhere. `from` may end in `/*`; `to` may then end in `/:splat`. */
export type TargetRedirect = { from: string; to: string; status: 301 | 302 | 307 | 308 }

/** What is pushed: a release in the words of a file server. */
export type TargetRelease = {
  id: string
  siteId: string
  /** SHA-256 of the manifest. */
  digest: Digest
  files: readonly TargetFile[]
  /** The page for what is not there; answered with status 404. */
  notFound: TargetFile
  redirects: readonly TargetRedirect[]
  /** Origin of the built-in hosting, which takes the site's forms. No trailing slash. */
  origin: string
  /** Paths of pages with a form. */
  formPaths: readonly string[]
  /** The built-in hosting serves feeds at `/feed.xml`, `/atom.xml` and `/feed.json`. @default false */
  feeds?: boolean
}
