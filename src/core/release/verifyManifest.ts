import type { FieldIssue } from '../errors'
import type { Digest, ReleaseManifest, ReleaseRoute } from './types'

const DIGEST = /^[0-9a-f]{64}$/

/**
 * Whether the store holds a blob, identity and each named encoding. It should have read and hashed
 * the bytes: a release goes live on its answer.
 */
export type HasBlob = (blob: Digest, encodings: ReleaseRoute['encodings']) => Promise<boolean>

/**
 * Everything that keeps a manifest from going live: contradictions in itself and blobs that the
 * store lacks. Empty: it may. Each blob is asked for once.
 */
export const verifyManifest = async ({
  manifest,
  has,
}: {
  manifest: ReleaseManifest
  has: HasBlob
}): Promise<FieldIssue[]> => {
  const issues = manifestIssues(manifest)
  const asked = new Map<string, Promise<boolean>>()
  for (const [pointer, { blob, encodings }] of routesOf(manifest)) {
    const key = `${blob} ${encodings.join()}`
    const answer = asked.get(key) ?? has(blob, encodings)
    asked.set(key, answer)
    if (!(await answer))
      issues.push({ pointer, message: `The store has no blob ${blob}. Build the release again.` })
  }
  return issues
}

/** Contradictions inside a manifest, without a look at any store. */
export const manifestIssues = (manifest: ReleaseManifest): FieldIssue[] => [
  ...routesOf(manifest).flatMap(([pointer, { blob, size }]) => [
    ...(DIGEST.test(blob) ? [] : [{ pointer, message: `"${blob}" is not a SHA-256 digest.` }]),
    ...(Number.isSafeInteger(size) && size >= 0
      ? []
      : [{ pointer, message: `The size ${size} is not a number of bytes.` }]),
  ]),
  ...Object.keys(manifest.routes)
    .filter((path) => !path.startsWith('/') || path.startsWith('//') || /[?#\s]/.test(path))
    .map((path) => ({
      pointer: `/routes/${escape(path)}`,
      message: 'A route starts with one "/" and has no query.',
    })),
  ...Object.entries(manifest.pages).flatMap(([id, { path, blob, assets = [] }]) => [
    ...(manifest.routes[path]?.blob === blob
      ? []
      : [{ pointer: `/pages/${escape(id)}`, message: `The route ${path} answers other bytes.` }]),
    ...assets
      .filter((asset) => !Object.hasOwn(manifest.routes, asset))
      .map((asset) => ({
        pointer: `/pages/${escape(id)}/assets`,
        message: `The page needs ${asset}, which has no route.`,
      })),
  ]),
  ...(Object.keys(manifest.forms).length > 0 && !manifest.formPages
    ? [{ pointer: '/formPages', message: 'A site with forms needs its answer pages.' }]
    : []),
]

/** Every route with the JSON Pointer to it. */
const routesOf = (manifest: ReleaseManifest): [string, ReleaseRoute][] => [
  ...Object.entries(manifest.routes).map(([path, route]): [string, ReleaseRoute] => [
    `/routes/${escape(path)}`,
    route,
  ]),
  ['/notFound', manifest.notFound],
  ...(manifest.formPages
    ? ([
        ['/formPages/success', manifest.formPages.success],
        ['/formPages/error', manifest.formPages.error],
      ] as [string, ReleaseRoute][])
    : []),
]

/** Escapes one segment of a JSON Pointer (RFC 6901). */
const escape = (segment: string): string => segment.replace(/~/g, '~0').replace(/\//g, '~1')
