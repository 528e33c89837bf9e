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
    for (let token: string | undefined = ''; token !== undefined;) {
      const { text }: { text: string } = await s3Call(context, {
        action: 'list its objects',
        query: { 'list-type': '2', prefix, ...(token && { 'continuation-token': token }) },
      })
      for (const [, entry = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const size = Number(/<Size>(\d+)<\/Size>/.exec(entry)?.[1] ?? 0)
        found.set(unescapeXml(/<Key>([^<]*)<\/Key>/.exec(entry)?.[1] ?? ''), size)
      }
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
