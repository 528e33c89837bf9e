import { conflict } from '../../core/errors'
import type { S3Context } from './s3Call'
import { s3Layout, STATE_FOLDER } from './s3Layout'
import { s3Bucket } from './s3Bucket'
import type { S3Release } from './s3Release'

/** Which release the live files are of. */
export type S3Pointer = {
  /** The last one that was put there whole; null: none yet. */
  live: string | null
  /** Those that were begun since: any file may be of one of them. */
  begun: string[]
}

export type S3State = {
  readPointer: () => Promise<{ pointer: S3Pointer; etag: string | undefined }>
  /**
   * Writes the pointer when it is still the one that was read.
   *
   * @throws TauseError `conflict` when somebody else has written it.
   */
  writePointer: (input: { pointer: S3Pointer; etag: string | undefined }) => Promise<void>
  /** A stored release; null when the bucket has none of that name. */
  readRelease: (remoteId: string) => Promise<S3Release | null>
}

/** What the bucket knows of the releases in it. */
export const s3State = (context: S3Context): S3State => {
  const bucket = s3Bucket(context)
  const layout = s3Layout(context)
  const readPointer: S3State['readPointer'] = async () => {
    const stored = await bucket.getText(layout.pointer)
    if (!stored) return { pointer: { live: null, begun: [] }, etag: undefined }
    return { pointer: parsed(stored.text, layout.pointer, isPointer), etag: stored.etag }
  }
  return {
    readPointer,
    writePointer: async ({ pointer, etag }) => {
      const text = JSON.stringify(pointer)
      const isWritten = await bucket.put({
        key: layout.pointer,
        body: Buffer.from(text),
        headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
        condition: etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag },
      })
      if (isWritten) return
      // The answer to our own write may have been lost: then its second try finds its first.
      const { pointer: found } = await readPointer()
      if (JSON.stringify(found) !== text)
        throw conflict(
          'Something else makes a release live in this bucket at this moment. Activate again when it is done.',
        )
    },
    readRelease: async (remoteId) => {
      const stored = await bucket.getText(layout.release(remoteId))
      return stored && parsed(stored.text, layout.release(remoteId), isRelease)
    },
  }
}

/** @throws TauseError `conflict`: somebody else has written there. */
const parsed = <Value>(
  text: string,
  key: string,
  isRight: (value: unknown) => value is Value,
): Value => {
  try {
    const value: unknown = JSON.parse(text)
    if (isRight(value)) return value
  } catch {
    // Said below.
  }
  throw conflict(
    `The object ${key} in the bucket is not what was written there. Delete the folder ${STATE_FOLDER} in it, and push again.`,
  )
}

const isPointer = (value: unknown): value is S3Pointer => {
  const { live, begun } = (value ?? {}) as Partial<S3Pointer>
  return (live === null || typeof live === 'string') && areTexts(begun)
}

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const isRelease = (value: unknown): value is S3Release =>
  Array.isArray((value as Partial<S3Release> | null)?.entries) &&
  (value as S3Release).entries.every(
    (entry) =>
      typeof entry?.file === 'string' &&
      typeof entry.digest === 'string' &&
      typeof entry.headers === 'object' &&
      entry.headers !== null,
  )
