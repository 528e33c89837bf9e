import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { TauseError } from '../core/errors'

/** Bytes that may still be read, of all answers together. Grows smaller. */
export type ByteBudget = { left: number }

/**
 * The body, unpacked. Reading stops at `maxBytes` of what arrives or of what it unpacks to, whichever
 * comes first: a small archive of a huge page costs no more than a page.
 */
export const readBody = async ({
  response,
  maxBytes,
  budget,
}: {
  response: IncomingMessage
  maxBytes: number
  budget: ByteBudget
}): Promise<{ bytes: Buffer; truncated: boolean }> => {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const packed = { left: Math.min(maxBytes, budget.left) }
  const unpacked = unpack(Readable.from(counted({ response, packed, budget })), encoding)
  const chunks: Buffer[] = []
  let size = 0
  let truncated = false
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      const room = maxBytes - size
      chunks.push(chunk.subarray(0, room))
      size += Math.min(chunk.length, room)
      if (chunk.length > room) {
        truncated = true
        break
      }
    }
  } catch (error) {
    // What has come is worth more than nothing: a page is read from its start.
    if (size === 0) throw isPackingError(error) ? unreadable('The answer is broken.') : error
    truncated = true
  } finally {
    response.destroy()
  }
  return { bytes: Buffer.concat(chunks), truncated: truncated || packed.left < 0 }
}

const counted = async function* ({
  response,
  packed,
  budget,
}: {
  response: IncomingMessage
  packed: ByteBudget
  budget: ByteBudget
}): AsyncGenerator<Buffer> {
  for await (const chunk of response as AsyncIterable<Buffer>) {
    const room = Math.max(0, packed.left)
    packed.left -= chunk.length
    budget.left -= chunk.length
    yield chunk.subarray(0, room)
    if (packed.left < 0) return
  }
}

const UNPACK: Record<
  string,
  (() => NodeJS.ReadWriteStream & { destroy: (e: Error) => void }) | null
> = {
  identity: null,
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

const unpack = (source: Readable, encoding: string): AsyncIterable<unknown> => {
  const make = UNPACK[encoding]
  if (make === null) return source
  if (!make)
    throw unreadable(`The answer is packed as "${encoding.slice(0, 40)}", which was not asked for.`)
  const stream = make()
  // An error does not travel along a pipe.
  source.on('error', (error) => stream.destroy(error))
  return source.pipe(stream)
}

const unreadable = (message: string): TauseError =>
  new TauseError({ code: 'unreadable', status: 422, message })

/** zlib's own codes, and those of its brotli. */
const isPackingError = (error: unknown): boolean =>
  /^(Z_|ERR_?_?(BROTLI|_ERROR))/.test((error as NodeJS.ErrnoException).code ?? '')
