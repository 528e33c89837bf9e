import { request } from 'node:http'

const SECOND = 1000

const TIMEOUT = 8 * SECOND

const MAX_ANSWER = 1024

export type Answer =
  | { address: string; status: number; body: string; location: string | undefined }
  | { address: string; failure: string }

/**
 * One request to one address. Neither its answer nor its address goes further than a comparison. A host that
 * sends its answer byte by byte holds the look no longer than one that is silent.
 */
export const askAddress = ({
  host,
  address,
  port,
  token,
  timeout = TIMEOUT,
}: {
  host: string
  address: string
  port: number
  token: string
  /** For the whole answer. Milliseconds. @default 8 s */
  timeout?: number
}): Promise<Answer> =>
  new Promise((resolve) => {
    const fail = (error: Error): void => resolve({ address, failure: error.message })
    const outgoing = request(
      {
        host: address,
        port,
        path: `/.well-known/acme-challenge/${token}`,
        headers: { host, 'user-agent': 'TauseStack certificate check' },
        agent: false,
      },
      (incoming) => {
        let body = ''
        const done = (): void =>
          resolve({
            address,
            status: incoming.statusCode ?? 0,
            body,
            location: incoming.headers.location,
          })
        incoming.setEncoding('utf8')
        incoming.on('data', (chunk: string) => {
          body += chunk
          if (body.length <= MAX_ANSWER) return
          done()
          outgoing.destroy()
        })
        incoming.on('end', done)
        incoming.on('error', fail)
      },
    )
    const late = setTimeout(() => outgoing.destroy(new Error('no answer in time')), timeout)
    outgoing.on('close', () => clearTimeout(late))
    outgoing.on('error', fail)
    outgoing.end()
  })
