import type { ReleaseRoute } from '../core/release/types'
import type { RenderedPages } from './buildRelease'
import type { ReleaseBlobs } from './ReleaseBlobs'
import type { MediaLoader, SiteAsset } from './types'

/** Puts the files of a release into the store and counts what that took. */
export class ReleaseWriter {
  readonly #blobs: ReleaseBlobs
  readonly #previous: RenderedPages | null
  #commit: Promise<void> = Promise.resolve()
  /** What the store says of a blob: asked once a blob, however many pages show it. */
  readonly #looked = new Map<string, ReturnType<ReleaseBlobs['look']>>()
  blobsWritten = 0

  constructor({ blobs, previous }: { blobs: ReleaseBlobs; previous: RenderedPages | null }) {
    this.#blobs = blobs
    this.#previous = previous
  }

  async write(
    bytes: Buffer,
    { type, ...rest }: Pick<ReleaseRoute, 'type' | 'immutable' | 'headers'>,
  ): Promise<ReleaseRoute> {
    const { digest, size, encodings, written } = await this.#blobs.put(bytes, {
      type,
      forms: 'later',
    })
    if (written) this.blobsWritten++
    return { blob: digest, type, size, encodings, ...rest }
  }

  /** An immutable path that the last release had, with its bytes still there, is not built again. */
  async writeAsset(
    asset: SiteAsset,
    { immutable, loadMedia }: { immutable: boolean; loadMedia: MediaLoader },
  ): Promise<ReleaseRoute> {
    const { path, type } = asset
    const known = immutable ? this.reusable(path) : null
    if (known) return known
    const headers = { 'x-content-type-options': 'nosniff', ...headersOf(type) }
    return this.write(await asset.load(loadMedia), { type, immutable, headers })
  }

  /** The last release's route for a path, if the store still has its bytes. */
  reusable(path: string): ReleaseRoute | null {
    const routes = this.#previous?.routes ?? {}
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined
    if (!route) return null
    const found = this.#looked.get(route.blob) ?? this.#blobs.look(route.blob)
    this.#looked.set(route.blob, found)
    return found === 'missing' ? null : route
  }

  /** Whether this build has just seen that a kept blob is as it was when it was last read. */
  isVerified(blob: string): boolean {
    return this.#looked.get(blob) === 'verified'
  }

  /** Begins to make durable what was written so far. */
  commit(): void {
    this.#commit = this.#commit.then(() => this.#blobs.flush())
    // Told by `committed`.
    this.#commit.catch(() => undefined)
  }

  /** Resolves when all commits have ended. @throws what kept one from doing its work. */
  committed(): Promise<void> {
    return this.#commit
  }
}

/** An SVG opened by itself is a document: it gets no script, whatever it holds. */
const headersOf = (type: string): Record<string, string> =>
  type === 'image/svg+xml'
    ? { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" }
    : {}
