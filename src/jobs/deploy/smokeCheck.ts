import { isTauseError, TauseError } from '../../core/errors'
import { assetsNamedIn, smokePaths } from '../../core/release/smokePaths'
import type { Digest, ReleaseManifest, ReleaseRoute } from '../../core/release/types'
import { manifestIssues } from '../../core/release/verifyManifest'
import type { BlobStore } from '../../storage/BlobStore'
import { recentManifest, rememberManifest } from '../../storage/recentManifests'
import { inParallel } from '../../targets/parts/inParallel'

/** Pages that are looked at beside the home page and those just rendered. */
const SAMPLE = 12

/** Of those just rendered, at most this many. */
const RENDERED = 12

/** Looked at at a time: reading and unpacking is done by threads. */
const AT_ONCE = 6

const SMOKE_CHECK_FAILED = 'smoke_check_failed'

export type SmokeCheck = { pages: number; assets: number; missingHome: boolean }

/**
 * Answers a stored release as the front would, before any visitor asks: reads the manifest back, looks
 * paths up in it, and reads what they answer in every form, which the store checks against its digest.
 * Looked at are the home page, a sample of pages, the page for what is not there, and all that these name.
 *
 * @throws TauseError `smoke_check_failed`, naming the path and what is wrong with its answer.
 */
export const smokeCheck = async ({
  blobs,
  digest,
  siteId,
  rendered = [],
  signal,
}: {
  blobs: BlobStore
  digest: Digest
  siteId: string
  /** Paths that this deployment has rendered. */
  rendered?: readonly string[]
  signal?: AbortSignal
}): Promise<SmokeCheck> => {
  const manifest = await readBack({ blobs, digest, siteId })
  const paths = new Set([...smokePaths(manifest, SAMPLE), ...rendered.slice(0, RENDERED)])
  const assets = new Map<string, string>()
  const look = async (path: string, route: ReleaseRoute | undefined): Promise<void> => {
    signal?.throwIfAborted()
    const { type, blob, encodings } = await check({ blobs, path, route })
    if (!type.startsWith('text/html')) throw failed(path, `is answered as ${type}, not as a page`)
    const html = (await blobs.get(blob)).toString('utf8')
    // What a browser would be sent.
    await Promise.all(encodings.map((encoding) => blobs.get(blob, encoding)))
    if (!/<html[\s>]/.test(html) || !html.includes('</html>'))
      throw failed(path, 'is answered with something that is no whole page')
    for (const asset of assetsNamedIn(html)) assets.set(asset, path)
  }
  await inParallel([...paths], (path) => look(path, routeOf(manifest, path)), AT_ONCE)
  await look('(the page for what is not there)', manifest.notFound)
  const lookAtAsset = async ([asset, page]: [string, string]): Promise<void> => {
    signal?.throwIfAborted()
    const route = routeOf(manifest, asset)
    if (!route) throw failed(page, `names ${asset}, which the release does not have`)
    if (route.type.startsWith('text/html')) throw failed(asset, 'is answered with a page')
    await check({ blobs, path: asset, route })
  }
  await inParallel([...assets], lookAtAsset, AT_ONCE)
  return {
    pages: paths.size + 1,
    assets: assets.size,
    missingHome: !Object.hasOwn(manifest.routes, '/'),
  }
}

const readBack = async ({
  blobs,
  digest,
  siteId,
}: {
  blobs: BlobStore
  digest: Digest
  siteId: string
}): Promise<ReleaseManifest> => {
  const bytes = await blobs.get(digest).catch((cause: unknown) => {
    throw passing(cause) ?? failed('The manifest', `cannot be read back: ${messageOf(cause)}`)
  })
  // Bytes of this digest are what this process made and checked a moment ago.
  const made = recentManifest<ReleaseManifest>(digest)
  const manifest = made ?? (JSON.parse(bytes.toString('utf8')) as ReleaseManifest)
  if (manifest.siteId !== siteId)
    throw failed('The manifest', `is of another site, "${manifest.siteId}"`)
  const [issue] = made ? [] : manifestIssues(manifest)
  if (issue)
    throw failed('The manifest', `contradicts itself at ${issue.pointer}: ${issue.message}`)
  rememberManifest(digest, manifest)
  return manifest
}

const routeOf = ({ routes }: ReleaseManifest, path: string): ReleaseRoute | undefined =>
  Object.hasOwn(routes, path) ? routes[path] : undefined

/** Has the store look at every form of an answer. */
const check = async ({
  blobs,
  path,
  route,
}: {
  blobs: BlobStore
  path: string
  route: ReleaseRoute | undefined
}): Promise<ReleaseRoute> => {
  if (!route) throw failed(path, 'is not found')
  if (!route.type) throw failed(path, 'has no Content-Type')
  try {
    if (!(await blobs.verify(route.blob))) throw failed(path, 'has no bytes in the store')
    const size = (await blobs.stat(route.blob))?.size
    if (size !== route.size) throw failed(path, `has ${size} bytes instead of ${route.size}`)
    return route
  } catch (cause) {
    if (isTauseError(cause) && cause.code === SMOKE_CHECK_FAILED) throw cause
    throw passing(cause) ?? failed(path, `cannot be read: ${messageOf(cause)}`)
  }
}

/** Trouble of the disk or the network, which may be over at the next attempt: handed on as it is. */
const passing = (cause: unknown): Error | null =>
  !isTauseError(cause) && cause instanceof Error ? cause : null

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : 'unknown')

const failed = (path: string, what: string): TauseError =>
  new TauseError({
    code: SMOKE_CHECK_FAILED,
    status: 500,
    message: `The release was looked at before it went live: ${path} ${what}. The old release stays live. Deploy again; if it stays, have the disk and the store looked at.`,
  })
