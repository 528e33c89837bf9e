import { connect as connectHttp2 } from 'node:http2'
import { request } from 'node:https'
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls'

export type HttpsAnswer = {
  protocol: 'h2' | 'http/1.1'
  status: number
  headers: Record<string, string>
  body: string
  /** SHA-256 of the certificate that was shown, as the API has it. */
  fingerprint: string
}

type Ask = {
  host: string
  port: number
  /** PEM of the only root that is trusted. */
  root: string
  path?: string
  method?: string
  headers?: Record<string, string>
}

const LOOPBACK = { address: '127.0.0.1', family: 4 }
const lookup = (
  _host: string,
  options: { all?: boolean },
  done: (error: null, address: unknown, family?: number) => void,
): void => (options.all ? done(null, [LOOPBACK]) : done(null, LOOPBACK.address, 4))

const printOf = ({ fingerprint256 }: PeerCertificate): string =>
  fingerprint256.replaceAll(':', '').toLowerCase()

/** One request by HTTP/1.1, to this machine under the name of a host, its certificate checked. */
export const httpsGet = ({
  host,
  port,
  root,
  path = '/',
  method = 'GET',
  headers,
}: Ask): Promise<HttpsAnswer> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        servername: host,
        ca: root,
        path,
        method,
        agent: false,
        headers: { host, ...headers },
      },
      (incoming) => {
        const fingerprint = printOf((incoming.socket as TLSSocket).getPeerCertificate())
        let body = ''
        incoming.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
        incoming.on('end', () =>
          resolve({
            protocol: 'http/1.1',
            status: incoming.statusCode ?? 0,
            headers: incoming.headers as Record<string, string>,
            body,
            fingerprint,
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })

/** The same by HTTP/2. `authority`: another host than that of the handshake. */
export const http2Get = ({
  host,
  port,
  root,
  path = '/',
  method = 'GET',
  authority = host,
}: Ask & { authority?: string }): Promise<HttpsAnswer> =>
  new Promise((resolve, reject) => {
    const session = connectHttp2(`https://${host}:${port}`, { ca: root, lookup } as never)
    session.on('error', reject)
    const stream = session.request({ ':path': path, ':method': method, ':authority': authority })
    let answered: Record<string, unknown> = {}
    let body = ''
    let fingerprint = ''
    stream.on('error', reject)
    stream.on('response', (headers) => {
      answered = headers
      fingerprint = printOf((session.socket as TLSSocket).getPeerCertificate())
    })
    stream.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    stream.on('end', () => {
      session.close()
      const { ':status': status, ...headers } = answered
      resolve({
        protocol: 'h2',
        status: Number(status),
        headers: headers as Record<string, string>,
        body,
        fingerprint,
      })
    })
    stream.end()
  })

/** A handshake and nothing else: the protocol that was agreed on, or the code of the refusal. */
export const shakeHands = ({
  host,
  port,
  root,
  ...options
}: Pick<Ask, 'host' | 'port'> & {
  root?: string
  ALPNProtocols?: string[]
  minVersion?: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'
  maxVersion?: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'
  ciphers?: string
}): Promise<{ ok: boolean; said: string }> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername: host, ca: root, ...options })
    const done = (ok: boolean, said: string): void => {
      socket.destroy()
      resolve({ ok, said })
    }
    socket.once('secureConnect', () => done(true, String(socket.alpnProtocol)))
    socket.once('error', (error: NodeJS.ErrnoException) => done(false, error.code ?? error.message))
  })
