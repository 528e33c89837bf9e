import { connect as connectHttp2 } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { connect, createSecureContext, type ConnectionOptions } from 'node:tls'
import { makeCertificate } from '../../../tests/helpers/acme/makeCertificate'
import { createTlsServer, type TlsServer } from './tlsServer'

const HOST = 'www.example.com'
const ROOT = makeCertificate({ name: 'Root' })
const OWN = makeCertificate({ names: [HOST], issuer: ROOT })

let tls: TlsServer
let port: number
let hosts: (string | undefined)[]
let errors: unknown[]

beforeEach(async () => {
  hosts = []
  errors = []
  const context = createSecureContext({ cert: OWN.certificate, key: OWN.key })
  tls = createTlsServer({
    contextOf: (name) => Promise.resolve(name === HOST ? context : null),
    speaksHttp2: () => true,
    onRequest: (request, response) => {
      hosts.push(request.headers.host)
      response.end()
    },
  })
  tls.server.on('tlsClientError', (error) => errors.push(error))
  await new Promise<void>((ready) => tls.server.listen(0, '127.0.0.1', () => ready()))
  port = (tls.server.address() as AddressInfo).port
})
afterEach(async () => {
  tls.destroy()
  await new Promise((done) => tls.server.close(done))
})

it('takes the authority of HTTP/2 for the host, whatever a Host header beside it says', async () => {
  const lookup = (_: string, options: { all?: boolean }, done: (...args: unknown[]) => void) =>
    options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)
  const options = { ca: ROOT.certificate, lookup } as object
  const session = connectHttp2(`https://${HOST}:${port}`, options)
  const stream = session.request({ ':path': '/', ':authority': HOST, host: 'evil.example' })
  await new Promise((done, fail) => stream.on('error', fail).on('end', done).resume())
  session.close()
  expect(hosts).toEqual([HOST])
})

it.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'refuses who names no host by an alert (%s), and answers one that resumes a session by HTTP/1.1',
  async (version) => {
    const shake = (more: ConnectionOptions): Promise<{ said: string; session?: Buffer }> =>
      new Promise((resolve) => {
        const socket = connect({
          ...{ host: '127.0.0.1', port, ca: ROOT.certificate, ALPNProtocols: ['h2', 'http/1.1'] },
          ...{ minVersion: version, maxVersion: version },
          ...more,
        })
        socket.on('session', (session: Buffer) => {
          socket.destroy()
          resolve({ said: 'ok', session })
        })
        socket.on('secureConnect', () => {
          if (!more.session) return
          socket.destroy()
          resolve({ said: String(socket.alpnProtocol) })
        })
        socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => resolve({ said: code }))
      })
    expect(await shake({ servername: '' })).toMatchObject({
      said: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
    })
    const { said, session } = await shake({ servername: HOST })
    expect(said).toBe('ok')
    const resumed = { servername: '', session, checkServerIdentity: () => undefined }
    expect(await shake(resumed)).toMatchObject({ said: 'http/1.1' })
    // None of ours: those of OpenSSL have a code.
    expect(errors.filter((error) => error instanceof TypeError)).toEqual([])
  },
)
