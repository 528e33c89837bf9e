import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { BlobStore } from '../../storage/BlobStore'
import { parseRange, type PreparedRoute } from './preparedRoute'

const MEBIBYTE = 1024 * 1024

/** Bytes of bodies kept in memory, over all sites; the system keeps files that are asked for. */
const CACHE_BYTES = 128 * MEBIBYTE

/** Larger bodies are streamed from the store instead of being kept. */
const MAX_CACHED_BODY = 4 * MEBIBYTE

/** Memory that a body takes beside its bytes. */
const BODY_OVERHEAD = 300

export type Exchange = { request: IncomingMessage; response: ServerResponse; host: string }

/** Sends a route's body; from memory, without awaiting anything, whenever it can. */
export type SendBody = (exchange: Exchange, prepared: PreparedRoute, status: number) => void

/** Bodies by what names them among all; those asked for last. */
export type BodyCache = LRUCache<string, Buffer>

export const createBodyCache = (): BodyCache =>
  new LRUCache({
    maxSize: CACHE_BYTES,
    sizeCalculation: (body) => body.length + BODY_OVERHEAD,
  })

export const createSendBody = ({
  blobs,
  bodies,
  onError,
  fail,
}: {
  blobs: BlobStore
  bodies: BodyCache
  onError: (error: unknown, host: string) => void
  /** Answers a request whose body cannot be had. */
  fail: (exchange: Exchange, error: unknown) => void
}): SendBody => {
  const send: SendBody = (exchange, prepared, status) => {
    const { route, encoding, bodyKey } = prepared
    const { request } = exchange
    const inPart = prepared.ranges && status === 200 && request.method === 'GET'
    if (inPart && request.headers.range && rangeHolds(request, prepared))
      return void sendRange(exchange, prepared).catch((error: unknown) => fail(exchange, error))
    const known = bodies.get(bodyKey)
    if (known) return end(exchange, status, prepared, known)
    // The store streams plain bytes only; a compressed form of a large text is small again.
    if (route.size > MAX_CACHED_BODY && encoding === 'identity')
      return void streamWhole(exchange, prepared, status)
    blobs
      .get(route.blob, encoding)
      .then((body) => {
        bodies.set(bodyKey, body)
        end(exchange, status, prepared, body)
      })
      .catch((error: unknown) => {
        // A spoilt compressed form does not make the page itself unreadable.
        if (encoding === 'identity') return fail(exchange, error)
        onError(error, exchange.host)
        send(exchange, prepared.plain(), status)
      })
  }

  const sendRange = async (exchange: Exchange, prepared: PreparedRoute): Promise<void> => {
    const { request, response } = exchange
    const { size, blob } = prepared.route
    const range = parseRange(request.headers.range, size)
    if (range === null) return streamWhole(exchange, prepared, 200)
    if (range === 'unsatisfiable') {
      response.writeHead(416, { 'content-range': `bytes */${size}`, 'content-length': 0 })
      response.end()
      return
    }
    const { stream } = await blobs.open(blob, range)
    response.writeHead(206, {
      ...prepared.headers,
      'content-range': `bytes ${range.start}-${range.end}/${size}`,
      'content-length': range.end - range.start + 1,
    })
    pipe(stream, response, (error) => fail(exchange, error))
  }

  const streamWhole = async (
    exchange: Exchange,
    prepared: PreparedRoute,
    status: number,
  ): Promise<void> => {
    const { request, response } = exchange
    try {
      const { size, blob } = prepared.route
      const stream = request.method === 'HEAD' ? null : (await blobs.open(blob)).stream
      response.writeHead(status, { ...prepared.headers, 'content-length': size })
      if (stream) pipe(stream, response, (error) => fail(exchange, error))
      else response.end()
    } catch (error) {
      fail(exchange, error)
    }
  }

  return send
}

/** `If-Range` with another ETag: the client's part belongs to other bytes, send the whole. */
const rangeHolds = (request: IncomingMessage, { etag }: PreparedRoute): boolean => {
  const condition = request.headers['if-range']
  return condition === undefined || condition === etag
}

const end = (
  { request, response }: Exchange,
  status: number,
  { headers, wholeHeaders }: PreparedRoute,
  body: Buffer,
): void => {
  // HTTP/2 takes no list of names and values.
  if (request.httpVersionMajor > 1)
    response.writeHead(status, { ...headers, 'content-length': body.length })
  else response.writeHead(status, wholeHeaders(body.length))
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The visitor went while the file was being opened: the answer's `close` has been, and comes no more. */
const hasLeft = (response: ServerResponse & { stream?: { destroyed: boolean } }): boolean =>
  response.destroyed || response.stream?.destroyed === true

const pipe = (
  stream: NodeJS.ReadableStream,
  response: ServerResponse,
  onError: (error: unknown) => void,
): void => {
  stream.on('error', onError)
  if (hasLeft(response)) return void (stream as { destroy?: () => void }).destroy?.()
  response.on('close', () => (stream as { destroy?: () => void }).destroy?.())
  stream.pipe(response)
}
