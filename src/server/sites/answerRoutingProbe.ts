import type { IncomingMessage, ServerResponse } from 'node:http'
import { ROUTING_PATH, routingProof } from '../../core/domains/routingProof'

/**
 * Answers whoever looks whether a host leads here, also for hosts that are nobody's yet and before any
 * redirect; `false`: the request asks for something else.
 */
export const answerRoutingProbe = ({
  request,
  response,
  host,
  secret,
}: {
  request: IncomingMessage
  response: ServerResponse
  host: string
  secret: string
}): boolean => {
  if (!request.url?.startsWith(ROUTING_PATH)) return false
  const proof = routingProof({ secret, host, nonce: request.url.slice(ROUTING_PATH.length) })
  const body = proof ?? 'Not found'
  response.writeHead(proof === undefined ? 404 : 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}
