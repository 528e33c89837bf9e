import type { PayloadRequest } from 'payload'
import { invalid, TauseError } from '../../core/errors'
import { unsafeJsonIssues } from '../../core/template/jsonTree'

const MEGABYTE = 1024 * 1024

/** Most bytes of a request's body, where nothing else is said. */
const MAX_BODY_BYTES = MEGABYTE

const JSON_TYPE = /^application\/(json|[\w.+-]+\+json)\s*(;|$)/i

/**
 * The parsed body; undefined when there is none.
 *
 * @param maxBytes most bytes of it.
 * @throws TauseError 415 for another type than JSON, 413 above `maxBytes`, 400 for what
 * is not JSON, 422 for JSON that is nested too deeply or names an object's prototype.
 */
export const readJsonBody = async (
  req: PayloadRequest,
  maxBytes: number = MAX_BODY_BYTES,
): Promise<unknown> => {
  if (Number(req.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const bytes = await readBytes(req, maxBytes)
  if (bytes.length === 0) return undefined
  const type = req.headers.get('content-type') ?? ''
  if (!JSON_TYPE.test(type))
    throw new TauseError({
      code: 'unsupported_media_type',
      status: 415,
      message: `Send JSON with "Content-Type: application/json", not "${type.slice(0, 80)}".`,
    })
  const json = parse(bytes)
  const unsafe = unsafeJsonIssues(json)
  if (unsafe.length > 0)
    throw invalid(`The body ${unsafe[0]?.message} at "${unsafe[0]?.pointer}".`, unsafe)
  return json
}

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new TauseError({
      code: 'bad_request',
      status: 400,
      message: `The body is not JSON: ${reason.slice(0, 200)}.`,
      cause,
    })
  }
}

const readBytes = async (req: PayloadRequest, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = (req.body as ReadableStream<Uint8Array> | null | undefined)?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      throw tooLarge(maxBytes)
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (maxBytes: number): TauseError =>
  new TauseError({
    code: 'body_too_large',
    status: 413,
    message: `The body may have up to ${maxBytes} bytes.`,
  })
