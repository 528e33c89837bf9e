import type { ReleaseRedirect } from './redirects'
import type { ReleaseHeader } from './siteHeaders'

/** Lower-case hex SHA-256. */
export type Digest = string

/** One URL path of a release: which bytes, and how to answer with them. */
export type ReleaseRoute = {
  blob: Digest
  /** Full Content-Type. */
  type: string
  /** Bytes, uncompressed. */
  size: number
  /** True: the path names its content, one year, immutable. */
  immutable?: boolean
  /** Which precompressed forms the store has. */
  encodings: ('br' | 'gzip')[]
  /** More headers, e.g. Content-Security-Policy. Lower-case names. */
  headers?: Record<string, string>
}

/** A field that a published form takes. */
export type ReleaseFormField = {
  name: string
  label: string
  type: 'text' | 'email' | 'tel' | 'textarea' | 'select' | 'checkbox'
  required: boolean
  options?: string[]
  /** Characters. */
  maxLength: number
}

export type ReleaseForm = {
  /** Block id of the form. */
  id: string
  kind: 'contact' | 'newsletter'
  /** Page the form is on. */
  pageId: string
  path: string
  title: string
  fields: ReleaseFormField[]
  successMessage: string
  /** BCP 47: the language its errors are told in. Absent in releases made before it was kept. */
  locale?: string
}

/** What a page of an earlier release was made of: same digest, same bytes, nothing to render. */
export type ReleasePage = {
  path: string
  title: string
  /** Digest of everything the page was made of, the answers to `reads` included. */
  inputs: Digest
  blob: Digest
  /** What the page looked up while it was rendered (`page:<id>`, `media:<id>`, …), sorted. */
  reads?: string[]
  /** Paths of the assets it refers to, sorted: they stay in the next release with it. */
  assets?: string[]
}

/** One piece of a release's content as JSON. */
export type ReleaseContentBlob = {
  blob: Digest
  /** Bytes. */
  size: number
}

/** A page of the content, and what the next release may keep of it. */
export type ReleaseContentPage = ReleaseContentBlob & {
  /** Page id. */
  id: string
  /** When the page was changed last: part of what is answered. ISO 8601. */
  updatedAt?: string
  publishedAt?: string
  /** Ids of the media it shows, sorted. */
  media: string[]
  /** What it looked up beside what its rendering did, sorted; absent: nothing. */
  reads?: string[]
  /** Digest of the answers to `reads`. */
  readsDigest?: Digest
  /** Paths of assets it refers to beside those of its rendering, sorted; absent: none. */
  assets?: string[]
}

/** What is published, as JSON for frontends of other makers. */
export type ReleaseContent = {
  /** Of the form that the pieces have; another one makes them all anew. */
  version: number
  /** What all pages share: name, navigation, brand, tokens. */
  site: ReleaseContentBlob
  /** The list of pages. */
  index: ReleaseContentBlob
  /** By path. */
  pages: Record<string, ReleaseContentPage>
}

/** Immutable once written; its own digest is its identity. */
export type ReleaseManifest = {
  schemaVersion: 1
  siteId: string
  tenantId: string
  /** Version of renderer and blocks; another version renders every page again. */
  renderer: string
  /** URL path → route. Paths start with `/`, no query. */
  routes: Record<string, ReleaseRoute>
  notFound: ReleaseRoute
  /** Answered with 503 in maintenance, with `<!--tause:notice-->` for the owner's text. */
  maintenance?: ReleaseRoute
  /** Looked at where there is no route. */
  redirects?: ReleaseRedirect[]
  /** More headers of answers, by path. */
  headers?: ReleaseHeader[]
  /** Prerendered answers to a form sent without JavaScript. The error page has `<!--tause:errors-->`. */
  formPages: { success: ReleaseRoute; error: ReleaseRoute } | null
  forms: Record<string, ReleaseForm>
  /** Page id → what it was made of. */
  pages: Record<string, ReleasePage>
  /** Absent in releases made before there was any. */
  content?: ReleaseContent
}

/** The page that is answered with where there is none. Not a page by itself. */
export const NOT_FOUND_PATH = '/404'

export const ENVIRONMENTS = ['production', 'staging', 'development'] as const

/** Where a release is served: `<slug>`, `<slug>--staging`, `<slug>--development`. */
export type Environment = (typeof ENVIRONMENTS)[number]
