import type { ReleaseManifest, ReleaseRoute } from '../core/release/types'
import type { ReleaseBlobs } from './ReleaseBlobs'
import type { MediaLoader, SiteAsset } from './types'

/** Puts the files of a release into the store and counts what that took. */
export class ReleaseWriter {
  readonly #blobs: ReleaseBlobs
  readonly #previous: ReleaseManifest | null
  blobsWritten = 0

  constructor({ blobs, previous }: { blobs: ReleaseBlobs; previous: ReleaseManifest | null }) {
    this.#blobs = blobs
    this.#previous = previous
  }

  async write(
    bytes: Buffer,
    { type, ...rest }: Pick<ReleaseRoute, 'type' | 'immutable' | 'headers'>,
  ): Promise<ReleaseRoute> {
    const { digest, size, encodings, written } = await this.#blobs.put(bytes, { type })
    if (written) this.blobsWritten++
    return { blob: digest, type, size, encodings, ...rest }
  }

  /** An immutable path that the last release had, with its bytes still there, is not built again. */
  async writeAsset(
    asset: SiteAsset,
    { immutable, loadMedia }: { immutable: boolean; loadMedia: MediaLoader },
  ): Promise<ReleaseRoute> {
    const { path, type } = asset
    const known = immutable ? await this.reusable(path) : null
    if (known) return known
    const headers = { 'x-content-type-options': 'nosniff', ...headersOf(type) }
    return this.write(await asset.load(loadMedia), { type, immutable, headers })
  }

  /** The last release's route for a path, if the store still has its bytes. */
  async reusable(path: string): Promise<ReleaseRoute | null> {
    const routes = this.#previous?.routes ?? {}
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined
    if (!route) return null
    const found = await this.#blobs.stat(route.blob)
    const complete = route.encodings.every((encoding) => found?.encodings.includes(encoding))
    return found && complete ? route : null
  }
}

/** An SVG opened by itself is a document: it gets no script, whatever it holds. */
const headersOf = (type: string): Record<string, string> =>
  type === 'image/svg+xml'
    ? { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" }
    : {}
