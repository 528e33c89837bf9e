import type { IncomingMessage } from 'node:http'
import { TauseError } from '../../core/errors'

/**
 * A body that is too large is still read to its end, if that is not too far, and thrown away: an answer
 * in the midst of it would be lost on clients that send before they listen. In multiples of the limit.
 */
const PATIENCE = 8

/** @throws TauseError `too_large` (413) for more than `maxBytes`, which is never kept in memory. */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const tooLarge = (): TauseError =>
    new TauseError({
      code: 'too_large',
      status: 413,
      message: `That is too much to send: the limit is ${Math.floor(maxBytes / 1024)} KB.`,
    })
  const farTooLarge = maxBytes * PATIENCE
  if (Number(request.headers['content-length'] ?? 0) > farTooLarge) throw tooLarge()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    // Not `for await`: leaving it early destroys the connection, and the refusal with it.
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) return void chunks.push(chunk)
      chunks.length = 0
      if (size > farTooLarge) reject(tooLarge())
    })
    request.on('end', () => (size > maxBytes ? reject(tooLarge()) : resolve(Buffer.concat(chunks))))
    request.on('error', reject)
  })
}
