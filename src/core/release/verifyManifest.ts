import type { FieldIssue } from '../errors'
import { contentBlobs } from './contentBlobs'
import { redirectIssues } from './redirects'
import { headerIssues } from './siteHeaders'
import type { Digest, ReleaseManifest, ReleaseRoute } from './types'

const DIGEST = /^[0-9a-f]{64}$/

/**
 * Whether the store holds a blob, identity and each named encoding. It should have read and hashed
 * the bytes: a release goes live on its answer.
 */
export type HasBlob = (
  blob: Digest,
  encodings: ReleaseRoute['encodings'],
) => boolean | Promise<boolean>

/** The blobs of a manifest that the store lacks. Each is asked for once. */
export const missingBlobs = async ({
  manifest,
  has,
}: {
  manifest: ReleaseManifest
  has: HasBlob
}): Promise<FieldIssue[]> => {
  const issues: FieldIssue[] = []
  const asked = new Map<string, boolean>()
  for (const [keys, { blob, encodings }] of routesOf(manifest)) {
    const known = asked.get(blob) ?? has(blob, encodings)
    // Most are known at once: a turn of the loop for each would cost more than the look.
    const answer = typeof known === 'boolean' ? known : await known
    asked.set(blob, answer)
    if (!answer)
      issues.push({
        pointer: pointerTo(keys),
        message: `The store has no blob ${blob}. Build the release again.`,
      })
  }
  return issues
}

/** Contradictions inside a manifest, without a look at any store. */
export const manifestIssues = (manifest: ReleaseManifest): FieldIssue[] => {
  const issues: FieldIssue[] = []
  const add = (keys: readonly string[], message: string): void =>
    void issues.push({ pointer: pointerTo(keys), message })
  for (const [keys, { blob, size }] of routesOf(manifest)) {
    if (!DIGEST.test(blob)) add(keys, `"${blob}" is not a SHA-256 digest.`)
    if (!Number.isSafeInteger(size) || size < 0)
      add(keys, `The size ${size} is not a number of bytes.`)
  }
  for (const path of Object.keys(manifest.routes))
    if (!path.startsWith('/') || path.startsWith('//') || /[?#\s]/.test(path))
      add(['routes', path], 'A route starts with one "/" and has no query.')
  for (const [id, { path, blob, assets = [] }] of Object.entries(manifest.pages)) {
    if (manifest.routes[path]?.blob !== blob)
      add(['pages', id], `The route ${path} answers other bytes.`)
    for (const asset of assets)
      if (!Object.hasOwn(manifest.routes, asset))
        add(['pages', id, 'assets'], `The page needs ${asset}, which has no route.`)
  }
  if (Object.keys(manifest.forms).length > 0 && !manifest.formPages)
    add(['formPages'], 'A site with forms needs its answer pages.')
  for (const [path, { assets = [] }] of Object.entries(manifest.content?.pages ?? {}))
    for (const asset of assets)
      if (!Object.hasOwn(manifest.routes, asset))
        add(
          ['content', 'pages', path, 'assets'],
          `The page's content needs ${asset}, which has no route.`,
        )
  return [
    ...issues,
    ...within('/redirects', redirectIssues(manifest.redirects ?? [])),
    ...within('/headers', headerIssues(manifest.headers ?? [])),
  ]
}

const within = (place: string, issues: FieldIssue[]): FieldIssue[] =>
  issues.map(({ pointer, message }) => ({ pointer: place + pointer, message }))

type StoredPiece = Pick<ReleaseRoute, 'blob' | 'size' | 'encodings'>

/** Everything that has a blob, with the keys that lead to it. */
function* routesOf({
  routes,
  notFound,
  maintenance,
  formPages,
  content,
}: ReleaseManifest): Generator<[readonly string[], StoredPiece]> {
  for (const [path, route] of Object.entries(routes)) yield [['routes', path], route]
  yield [['notFound'], notFound]
  if (maintenance) yield [['maintenance'], maintenance]
  for (const piece of contentBlobs(content)) yield [['content'], { ...piece, encodings: [] }]
  if (!formPages) return
  yield [['formPages', 'success'], formPages.success]
  yield [['formPages', 'error'], formPages.error]
}

/** JSON Pointer (RFC 6901). */
const pointerTo = (keys: readonly string[]): string => keys.map((key) => `/${escape(key)}`).join('')

/** Escapes one segment of a JSON Pointer (RFC 6901). */
const escape = (segment: string): string => segment.replace(/~/g, '~0').replace(/\//g, '~1')
