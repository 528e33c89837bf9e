import { getRequestListener } from '@hono/node-server'
import { getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import type { RequestListener } from 'node:http'
import { graphqlConfig } from './graphqlConfig'

const GRAPHQL_PATH = '/api/graphql'

const json = (status: number, message: string, headers?: HeadersInit): Response =>
  Response.json({ errors: [{ message }] }, { status, headers })

/**
 * Payload's REST and GraphQL as a plain Node listener. They need nothing of Next, and answer several
 * times faster without it; Next serves only the admin panel.
 */
export const createPayloadListener = (config: Promise<SanitizedConfig>): RequestListener => {
  let graphql: Promise<(request: Request) => Promise<Response>> | undefined

  const answer = async (request: Request): Promise<Response> => {
    if (new URL(request.url).pathname !== GRAPHQL_PATH) return handleEndpoints({ config, request })
    if (request.method === 'OPTIONS') return handleEndpoints({ config, request })
    if (request.method !== 'POST')
      return json(405, 'GraphQL takes POST requests only.', { allow: 'POST, OPTIONS' })
    // The schema is built at the first use: most installations never ask for it.
    graphql ??= import('@payloadcms/next/routes').then(({ GRAPHQL_POST }) =>
      GRAPHQL_POST(config.then(graphqlConfig)),
    )
    return (await graphql)(request)
  }

  // Payload puts parsed bodies back on the request, which the listener's own light Request refuses.
  const listener = getRequestListener(
    (request) =>
      request.method === 'HEAD'
        ? answerHead(toNativeRequest(request), answer)
        : answer(toNativeRequest(request)),
    {
      overrideGlobalObjects: false,
      errorHandler: async (error) => {
        const { logger } = await getPayload({ config })
        logger.error({ err: error, msg: 'A request of the API failed.' })
        return json(500, 'Something went wrong.')
      },
    },
  )
  return (incoming, outgoing) => void listener(incoming, outgoing)
}

/** Payload knows no HEAD: it is asked with GET, and the answer loses its body. */
const answerHead = async (
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> => {
  const { body, status, headers } = await answer(request)
  // A stream of events would otherwise go on for nobody.
  await body?.cancel()
  return new Response(null, { status, headers })
}

const toNativeRequest = ({ url, method, headers, body, signal }: Request): Request =>
  new Request(url, {
    method: method === 'HEAD' ? 'GET' : method,
    headers,
    signal,
    ...(body && { body, duplex: 'half' }),
  } as RequestInit)
