import type { IncomingMessage, ServerResponse } from 'node:http'
import { startTestServer } from '../testServer'

/** What goes wrong with the next request that `match` fits. */
export type Fault = {
  /** Method and path, e.g. `PUT /deploys`. Absent: any request. */
  match?: RegExp
  /** Answered with, instead of doing anything. */
  status?: number
  headers?: Record<string, string>
  body?: string
  /** The connection ends in the middle of the body. */
  cut?: boolean
  /** What was asked for is done, and then the connection ends. */
  cutAnswer?: boolean
}

export type Call = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: Buffer
  /** As it was sent. */
  url: string
}

export type Answer = { status: number; headers?: Record<string, string>; body?: unknown }

/** What a visitor gets. */
export type Visit = { status: number; headers: Headers; body: string }

export type ContractServer = {
  url: string
  /** Faults for the next requests, each of them once. */
  fault: (...faults: Fault[]) => void
  /** Told of each request to its API, before it is answered. */
  onRequest: (listener: () => void) => void
  /** As a visitor: asks the published site by HTTP, follows nothing. */
  visit: (path: string, method?: string) => Promise<Visit>
  close: () => Promise<void>
}

const readBody = async (
  request: IncomingMessage,
  cut: (bytes: number) => boolean,
): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (cut(bytes)) request.socket.destroy()
  }
  return Buffer.concat(chunks)
}

/** An error that a handler throws to refuse a request. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Record<string, string> = {},
  ) {
    super(`Refused with ${status}`)
  }
}

/**
 * A server that stands for a public service: `handle` is its API, `serve` is what visitors ask. Whatever
 * `handle` throws that is no {@link Refusal} ends the test with 599, which no adapter tries again.
 */
export const startContractServer = async ({
  handle,
  serve,
}: {
  handle: (call: Call) => Answer
  serve: (path: string) => Answer & { body?: string | Buffer }
}): Promise<ContractServer> => {
  let faults: Fault[] = []
  let onRequest: (() => void) | undefined
  const take = (text: string): Fault | undefined => {
    const found = faults.find(({ match }) => !match || match.test(text))
    faults = faults.filter((fault) => fault !== found)
    return found
  }
  const answer = (
    response: ServerResponse,
    { status, headers = {}, body }: Answer,
  ): ServerResponse => {
    const isRaw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body)
    const type = isRaw ? {} : { 'content-type': 'application/json' }
    return response
      .writeHead(status, { ...type, ...headers })
      .end(isRaw ? body : JSON.stringify(body))
  }
  const api = await startTestServer((request, response) => {
    void (async () => {
      onRequest?.()
      const url = request.url ?? '/'
      const { pathname, searchParams } = new URL(url, 'http://x')
      const fault = take(`${request.method} ${pathname}`)
      if (fault?.cut && request.headers['content-length'] === undefined)
        return request.socket.destroy()
      const body = await readBody(request, () => fault?.cut === true)
      if (fault?.status !== undefined) return answer(response, { ...fault, status: fault.status })
      try {
        const result = handle({
          method: request.method ?? 'GET',
          path: pathname,
          query: searchParams,
          headers: request.headers,
          body,
          url,
        })
        if (fault?.cutAnswer) return request.socket.destroy()
        answer(response, result)
      } catch (error) {
        if (error instanceof Refusal) answer(response, error)
        else answer(response, { status: 599, body: String(error) })
      }
    })().catch(() => request.socket.destroy())
  })
  const site = await startTestServer((request, response) => {
    answer(response, serve(new URL(request.url ?? '/', 'http://x').pathname))
  })
  return {
    url: api.url,
    fault: (...next) => void faults.push(...next),
    onRequest: (listener) => (onRequest = listener),
    visit: async (path, method = 'GET') => {
      const response = await fetch(`${site.url}${path}`, { method, redirect: 'manual' })
      return { status: response.status, headers: response.headers, body: await response.text() }
    },
    close: async () => {
      await api.close()
      await site.close()
    },
  }
}
