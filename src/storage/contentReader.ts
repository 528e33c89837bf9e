import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ContentSite } from '../core/api/content'
import { surrogateKey } from '../core/content/surrogateKeys'
import { withOrigin } from '../core/content/origin'
import type { ContentAnswer, ContentEncoding, ContentPlace } from '../core/content/types'
import type { ReleaseContent, ReleaseManifest } from '../core/release/types'
import type { BlobStore } from './BlobStore'
import { compress } from './compression'

const MEBIBYTE = 1024 * 1024

/** Memory for answers and for what is where, over all sites. */
const ANSWER_BYTES = 64 * MEBIBYTE
const CATALOGUE_BYTES = 32 * MEBIBYTE

/** Of a page in a catalogue: strings, an object, places in maps. */
const ENTRY_BYTES = 400

/** Below this many bytes compression is not worth the headers. */
const MIN_COMPRESSED = 256

export type ContentReader = {
  /**
   * What is answered with; `null`: the release has no such page, or no content.
   *
   * @throws what the blob store throws.
   */
  read: (place: ContentPlace, encoding: ContentEncoding) => Promise<ContentAnswer | null>
  /** What all pages of a release share; `null`: the release has no content. */
  site: (manifestDigest: string) => Promise<ContentSite | null>
}

/** Puts answers together from the pieces of a release's content, and keeps the last ones in memory. */
export const createContentReader = (blobs: Pick<BlobStore, 'get'>): ContentReader => {
  const get = (digest: string): Promise<Buffer> => blobs.get(digest)
  const catalogues = new LRUCache<string, { content: ReleaseContent | null }>({
    maxSize: CATALOGUE_BYTES,
    sizeCalculation: ({ content }) => ENTRY_BYTES * (1 + Object.keys(content?.pages ?? {}).length),
  })
  const answers = new LRUCache<string, { body: Buffer; encoding: ContentEncoding; tag: string }>({
    maxSize: ANSWER_BYTES,
    sizeCalculation: ({ body }) => body.length + ENTRY_BYTES,
  })
  const running = new Map<string, Promise<unknown>>()

  /** Many who ask for the same at once cause one reading. */
  const once = <Value>(key: string, read: () => Promise<Value>): Promise<Value> => {
    const known = running.get(key) as Promise<Value> | undefined
    if (known) return known
    const promise = read().finally(() => running.delete(key))
    running.set(key, promise)
    return promise
  }

  const catalogue = async (digest: string): Promise<ReleaseContent | null> => {
    const known = catalogues.get(digest)
    if (known) return known.content
    return once(digest, async () => {
      const manifest = JSON.parse((await get(digest)).toString('utf8')) as ReleaseManifest
      const content = manifest.content ?? null
      catalogues.set(digest, { content })
      return content
    })
  }

  const compose = async (piece: string, site: string, origin: string): Promise<Buffer> => {
    const [own, shared] = await Promise.all([get(piece), get(site)])
    const text = `${own.toString('utf8').slice(0, -1)},"site":${shared.toString('utf8')}}`
    return Buffer.from(withOrigin(text, origin))
  }

  return {
    site: async (manifestDigest) => {
      const content = await catalogue(manifestDigest)
      return content
        ? (JSON.parse((await get(content.site.blob)).toString('utf8')) as ContentSite)
        : null
    },
    read: async ({ siteId, releaseId, manifestDigest, path, origin }, encoding) => {
      const content = await catalogue(manifestDigest)
      const page =
        content && path !== null && Object.hasOwn(content.pages, path)
          ? content.pages[path]
          : undefined
      const piece = path === null ? content?.index : page
      if (!content || !piece) return null
      const key = `${piece.blob} ${content.site.blob} ${origin} ${encoding}`
      const answer =
        answers.get(key) ??
        (await once(key, async () => {
          const plain = await compose(piece.blob, content.site.blob, origin)
          const tag = createHash('sha256').update(plain).digest('hex').slice(0, 40)
          const packed =
            encoding === 'identity' || plain.length < MIN_COMPRESSED
              ? plain
              : await compress(plain, encoding)
          const made = { body: packed, encoding: packed === plain ? 'identity' : encoding, tag }
          answers.set(key, made as typeof made & { encoding: ContentEncoding })
          return made as typeof made & { encoding: ContentEncoding }
        }))
      return {
        body: answer.body,
        encoding: answer.encoding,
        // One ETag for each representation (RFC 9110 §8.8.3.3).
        etag: answer.encoding === 'identity' ? `"${answer.tag}"` : `"${answer.tag}-${encoding}"`,
        surrogateKeys: [
          surrogateKey.site(siteId),
          surrogateKey.release(releaseId),
          ...(page
            ? [surrogateKey.page(page.id), ...page.media.map(surrogateKey.media)]
            : [surrogateKey.index(siteId)]),
        ],
      }
    },
  }
}
