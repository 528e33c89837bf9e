import { Agent, request } from 'node:https'
import { rootCertificates } from 'node:tls'
import { AcmeError } from './AcmeError'

const SECOND = 1000
const KIBIBYTE = 1024

/** Longest silence, and longest wait for a whole answer, which may come in drops. Milliseconds. */
const TIMEOUT = 30 * SECOND
const DEADLINE = 60 * SECOND

/** Longer than any chain or problem. */
const MAX_BODY = 512 * KIBIBYTE

export type HttpAnswer = {
  status: number
  headers: Record<string, string | undefined>
  body: string
}

export type SendHttp = (call: {
  url: string
  method: 'GET' | 'HEAD' | 'POST'
  body?: string
}) => Promise<HttpAnswer>

/**
 * Talks to one authority, over HTTPS only (RFC 8555 §6.1), on connections that are kept for the next call.
 *
 * @returns a function that throws an `AcmeError` of type `connection` when there is no answer.
 */
export const createSendHttp = ({
  roots,
  userAgent,
  signal,
  deadline = DEADLINE,
}: {
  /** PEM, beside Node's own. */
  roots?: string[]
  userAgent: string
  signal?: AbortSignal
  /** Milliseconds. @default 1 min */
  deadline?: number
}): SendHttp => {
  const agent = new Agent({
    keepAlive: true,
    keepAliveMsecs: 10 * SECOND,
    timeout: TIMEOUT,
    maxSockets: 4,
    ...(roots && { ca: [...rootCertificates, ...roots] }),
  })
  return ({ url, method, body }) =>
    new Promise((resolve, reject) => {
      const fail = (cause: unknown): void => {
        const reason = cause instanceof Error ? cause.message : String(cause)
        const detail = `${new URL(url).host} gave no answer: ${reason}.`
        reject(new AcmeError({ problem: { type: 'connection', detail }, status: 0, cause }))
      }
      const outgoing = request(
        url,
        {
          method,
          agent,
          signal,
          timeout: TIMEOUT,
          headers: {
            'user-agent': userAgent,
            'accept-language': 'en',
            ...(body !== undefined && {
              'content-type': 'application/jose+json',
              'content-length': Buffer.byteLength(body),
            }),
          },
        },
        (incoming) => {
          const chunks: Buffer[] = []
          let size = 0
          incoming.on('data', (chunk: Buffer) => {
            size += chunk.length
            if (size > MAX_BODY) outgoing.destroy(new Error('its answer is too long'))
            else chunks.push(chunk)
          })
          incoming.on('error', fail)
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: Object.fromEntries(
                Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
              ),
              body: Buffer.concat(chunks).toString('utf8'),
            }),
          )
        },
      )
      const endLate = (): void => void outgoing.destroy(new Error('it took too long'))
      const timer = setTimeout(endLate, deadline)
      outgoing.on('timeout', endLate)
      outgoing.on('close', () => clearTimeout(timer))
      outgoing.on('error', fail)
      outgoing.end(body)
    })
}
