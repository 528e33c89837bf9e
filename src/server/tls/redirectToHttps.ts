import type { IncomingMessage, ServerResponse } from 'node:http'

/** Sends a request on to the same address by HTTPS, method and body kept (308). */
export const redirectToHttps = ({
  request,
  response,
  host,
  publicPort,
}: {
  request: IncomingMessage
  response: ServerResponse
  host: string
  /** Where visitors reach HTTPS. */
  publicPort: number
}): void => {
  const port = publicPort === 443 ? '' : `:${publicPort}`
  // A target in absolute form, or `*`, names no place on the host.
  const path = request.url?.startsWith('/') ? request.url : '/'
  response.writeHead(308, {
    location: `https://${host}${port}${path}`,
    'content-length': 0,
    'cache-control': 'no-store',
  })
  response.end()
}
