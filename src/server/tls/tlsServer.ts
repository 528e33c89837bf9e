import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2'
import type { SecureContext } from 'node:tls'

const SECOND = 1000

/** Longest a handshake, the headers of a request, and an idle connection may take. Milliseconds. */
const HANDSHAKE_TIMEOUT = 10 * SECOND
const HEADERS_TIMEOUT = 20 * SECOND
const IDLE_TIMEOUT = 65 * SECOND

/** Requests of one HTTP/2 connection at a time. */
const MAX_STREAMS = 100

const ACME = 'acme-tls/1'
const HTTP1 = ['http/1.1']
const BOTH = ['h2', ...HTTP1]

export type TlsServer = {
  server: Http2SecureServer
  /** Asks HTTP/2 clients to go; their requests end first. */
  drain: () => void
  /** Ends every connection at once. */
  destroy: () => void
}

/**
 * HTTPS: TLS 1.2 and newer, HTTP/2 and HTTP/1.1 by ALPN. Requests of both reach the handler in the same form,
 * with the host in `headers.host`.
 */
export const createTlsServer = ({
  contextOf,
  speaksHttp2,
  onRequest,
}: {
  /** The certificate for a name; `null`: the handshake is refused. Never throws. */
  contextOf: (servername: string) => Promise<SecureContext | null>
  /** Whether what answers for a host can HTTP/2. */
  speaksHttp2: (servername: string) => boolean
  onRequest: (request: IncomingMessage, response: ServerResponse) => void
}): TlsServer => {
  const sessions = new Set<ServerHttp2Session>()
  const sockets = new Set<{
    destroy: () => unknown
    once: (event: 'close', done: () => void) => unknown
  }>()
  const server = createSecureServer({
    allowHTTP1: true,
    minVersion: 'TLSv1.2',
    handshakeTimeout: HANDSHAKE_TIMEOUT,
    settings: { maxConcurrentStreams: MAX_STREAMS },
    SNICallback: (servername, done) =>
      // Without a context the handshake ends with an alert: there is no certificate to fall back to.
      void contextOf(servername.toLowerCase()).then((context) => done(null, context ?? undefined)),
    ALPNCallback: ({ servername, protocols }) => {
      if (protocols.includes(ACME)) return ACME
      // `false` for who names no host, whatever its type says: one that resumes a session may come this far.
      const wanted = servername && speaksHttp2(servername.toLowerCase()) ? BOTH : HTTP1
      return wanted.find((protocol) => protocols.includes(protocol))
    },
  })
  Object.assign(server, { headersTimeout: HEADERS_TIMEOUT, keepAliveTimeout: IDLE_TIMEOUT })

  server.on('request', (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const { headers } = request
    // It is what the site was chosen by; a Host header beside it may say another name.
    headers.host = headers[':authority'] ?? headers.host
    onRequest(request as unknown as IncomingMessage, response as unknown as ServerResponse)
  })
  server.on('session', (session) => {
    sessions.add(session)
    session.setTimeout(IDLE_TIMEOUT, () => session.close())
    session.once('close', () => sessions.delete(session))
    // Told by the requests that fail.
    session.on('error', () => undefined)
  })
  server.on('secureConnection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // An authority that has seen its certificate has nothing to say (RFC 8737 §3).
    if (socket.alpnProtocol === ACME) socket.destroy()
  })
  // Scanners and old clients: nothing to be told about each of them.
  server.on('tlsClientError', () => undefined)
  server.on('clientError', (_error, socket) => socket.destroy())

  return {
    server,
    drain: () => sessions.forEach((session) => session.close()),
    destroy: () => sockets.forEach((socket) => socket.destroy()),
  }
}
