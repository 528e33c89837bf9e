import { TauseError } from '../../core/errors'
import { encodeStrictly } from './encodeStrictly'
import { s3Call, type S3Context } from './s3Call'
import { settingsOf } from './settingsOf'

export type StoredText = { text: string; etag: string | undefined }

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity)

/** Answers to one listing: a thousand objects each. No site has more; a store that is out of order might. */
const MAX_PAGES = 2000

const endless = (): TauseError =>
  new TauseError({
    code: 'target_refused',
    status: 422,
    message: `The store's list of objects has no end (${MAX_PAGES} answers). Check the endpoint in the settings of the target.`,
  })

// No regular expression: one of many beginnings without an end takes quadratic time.
const contentsOf = function* (text: string): Generator<string> {
  for (let at = 0; ;) {
    const start = text.indexOf('<Contents>', at)
    const end = start === -1 ? -1 : text.indexOf('</Contents>', start)
    if (end === -1) return
    yield text.slice(start, end)
    at = end
  }
}

export type S3Bucket = {
  /** All keys below a prefix with their sizes in bytes (ListObjectsV2, 1,000 at a time). */
  list: (prefix: string) => Promise<Map<string, number>>
  /** A small object's text; null when there is none. */
  getText: (key: string) => Promise<StoredText | null>
  /**
   * Writes an object.
   *
   * @param condition `if-match` or `if-none-match`; a store that knows no conditions (501) gets none.
   * @returns false when the condition does not hold: nothing was written.
   */
  put: (object: {
    key: string
    body: Buffer
    headers?: Record<string, string>
    condition?: { 'if-match': string } | { 'if-none-match': '*' }
  }) => Promise<boolean>
  /**
   * Copies inside the bucket, with new headers.
   *
   * @returns false when there is no such object.
   */
  copy: (input: { from: string; to: string; headers: Record<string, string> }) => Promise<boolean>
  /** Deletes an object; that there is none is as good. */
  remove: (key: string) => Promise<void>
}

/** The objects of a target's bucket. @throws TauseError as `s3Call`. */
export const s3Bucket = (context: S3Context): S3Bucket => ({
  list: async (prefix) => {
    const found = new Map<string, number>()
    let pages = 0
    for (let token: string | undefined = ''; token !== undefined;) {
      const { text }: { text: string } = await s3Call(context, {
        action: 'list its objects',
        query: { 'list-type': '2', prefix, ...(token && { 'continuation-token': token }) },
      })
      for (const entry of contentsOf(text)) {
        const size = Number(/<Size>(\d+)<\/Size>/.exec(entry)?.[1] ?? 0)
        found.set(unescapeXml(/<Key>([^<]*)<\/Key>/.exec(entry)?.[1] ?? ''), size)
      }
      pages += 1
      if (pages > MAX_PAGES) throw endless()
      const next = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/.exec(text)?.[1]
      token = next === undefined ? undefined : unescapeXml(next)
    }
    return found
  },
  getText: async (key) => {
    const call = { action: `read ${key}`, key, accept: [404] }
    const { status, text, headers } = await s3Call(context, call)
    return status === 404 ? null : { text, etag: headers.get('etag') ?? undefined }
  },
  put: async ({ key, body, headers = {}, condition }) => {
    const call = { action: `write ${key}`, method: 'PUT' as const, key, body }
    if (condition) {
      const conditional = { ...call, headers: { ...headers, ...condition }, accept: [412, 501] }
      const { status } = await s3Call(context, conditional)
      if (status !== 501) return status !== 412
    }
    await s3Call(context, { ...call, headers })
    return true
  },
  copy: async ({ from, to, headers }) => {
    const source = [settingsOf(context).bucket, ...from.split('/')].map(encodeStrictly).join('/')
    const { status } = await s3Call(context, {
      action: `copy to ${to}`,
      method: 'PUT',
      key: to,
      headers: {
        ...headers,
        'x-amz-copy-source': `/${source}`,
        'x-amz-metadata-directive': 'REPLACE',
      },
      accept: [404],
    })
    return status !== 404
  },
  remove: async (key) => {
    await s3Call(context, { action: `delete ${key}`, method: 'DELETE', key, accept: [404] })
  },
})
