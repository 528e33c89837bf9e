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
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
