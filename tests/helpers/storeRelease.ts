import type { ReleaseManifest, ReleaseRoute } from '../../src/core/release/types'
import type { LocalBlobStore } from '../../src/storage/LocalBlobStore'

export const HTML = 'text/html; charset=utf-8'

/** Puts a file into a store, as a route that answers with it. */
export const putFile = async (
  blobs: LocalBlobStore,
  text: string,
  type: string,
): Promise<ReleaseRoute> => {
  const { digest, size, encodings } = await blobs.put(Buffer.from(text), { type })
  return { blob: digest, type, size, encodings }
}

/**
 * Stores a small release of the site `s`, with a redirect from `/old` and a page for what is not there.
 *
 * @returns the digest of its manifest.
 */
export const storeRelease = async (
  blobs: LocalBlobStore,
  given: Pick<ReleaseManifest, 'routes' | 'headers'>,
): Promise<string> => {
  const manifest: ReleaseManifest = {
    schemaVersion: 1,
    siteId: 's',
    tenantId: 't',
    renderer: 'r',
    notFound: await putFile(blobs, '<p>Lost</p>', HTML),
    formPages: null,
    forms: {},
    pages: {},
    redirects: [{ from: '/old', to: '/', status: 301 }],
    ...given,
  }
  const { digest } = await blobs.put(Buffer.from(JSON.stringify(manifest)), { type: 'text/plain' })
  await blobs.flush()
  return digest
}
