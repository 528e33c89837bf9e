import type { IncomingMessage } from 'node:http'
import { TauseError } from '../../core/errors'

/** @throws TauseError `too_large` (413) as soon as the body passes `maxBytes`. */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const tooLarge = (): TauseError =>
    new TauseError({
      code: 'too_large',
      status: 413,
      message: `That is too much to send: the limit is ${Math.floor(maxBytes / 1024)} KB.`,
    })
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    // Not `for await`: leaving it early destroys the connection, and the refusal with it.
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) return void chunks.push(chunk)
      chunks.length = 0
      reject(tooLarge())
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}
