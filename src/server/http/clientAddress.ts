import type { IncomingMessage } from 'node:http'

/**
 * Address of who sent a request. Behind `trustedProxies` reverse proxies of our own, each of which
 * appends the address it saw to `X-Forwarded-For`, it is that many entries from the end; anything
 * further left is whatever the client wrote. With 0 the header is ignored.
 */
export const clientAddress = (
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string => {
  const peer = socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return peer
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return forwarded.at(-trustedProxies) ?? peer
}
