import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:http'

export type HttpAnswer = {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

type HttpGetOptions = {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** Sent as the path as it is; a URL's own would be tidied first. */
  rawPath?: string
}

/**
 * One request to a site, by its URL. Node does not resolve `<slug>.localhost` everywhere as browsers
 * do, so the connection goes to 127.0.0.1 and the name travels in the Host header. Neither follows
 * redirects nor decompresses.
 */
export const httpGet = async (
  address: string,
  { method = 'GET', headers = {}, body, rawPath }: HttpGetOptions = {},
): Promise<HttpAnswer> => {
  const url = new URL(address)
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: url.port,
        path: rawPath ?? `${url.pathname}${url.search}`,
        method,
        headers: { host: url.host, ...headers },
      },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () => {
          const bytes = Buffer.concat(chunks)
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: bytes,
            text: bytes.toString('utf8'),
          })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
