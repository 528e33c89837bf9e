import { createPublicKey } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { encodeDer } from '../../../src/core/certificates/encodeDer'
import { readDer } from '../../../src/core/certificates/readDer'
import { makeCertificate } from './makeCertificate'

type Step = 'directory' | 'account' | 'newOrder' | 'order' | 'certificate'

export type ScriptedAuthority = {
  directoryUrl: string
  /** Hosts of the orders that it was asked for. */
  orders: string[]
  /** What it answers at a step in place of what is right; `null`: the connection ends. */
  instead: Partial<
    Record<Step, { status: number; headers?: Record<string, string>; text: string } | null>
  >
  close: () => Promise<void>
}

/** What CAA records have to name. */
export const CAA_NAME = 'authority.example'

/**
 * An ACME authority that takes every proof for good, and otherwise does what the test says: what Pebble never
 * answers.
 *
 * @param caFile where the root of its own certificate is written.
 */
export const startScriptedAuthority = async (caFile: string): Promise<ScriptedAuthority> => {
  const root = makeCertificate({ name: 'Scripted root' })
  const own = makeCertificate({ names: ['127.0.0.1'], issuer: root })
  const issuer = makeCertificate({ name: 'Scripted issuer', issuer: root, authority: true })
  await writeFile(caFile, root.certificate)
  const authority: ScriptedAuthority = {
    directoryUrl: '',
    orders: [],
    instead: {},
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  const { orders } = authority
  const states = new Map<string, { status: string; chain?: string }>()
  let origin = ''
  let nonces = 0

  const orderOf = (id: string): object => ({
    status: states.get(id)?.status,
    identifiers: [{ type: 'dns', value: orders[Number(id)] }],
    authorizations: [`${origin}/authz/${id}`],
    finalize: `${origin}/finalize/${id}`,
    certificate: `${origin}/certificate/${id}`,
  })
  const authorizationOf = (id: string): object => ({
    status: states.get(id)?.status === 'pending' ? 'pending' : 'valid',
    identifier: { type: 'dns', value: orders[Number(id)] },
    challenges: [
      {
        type: 'http-01',
        url: `${origin}/challenge/${id}`,
        token: 'x'.repeat(43),
        status: 'pending',
      },
    ],
  })
  const answers: Record<string, (id: string, payload: string) => [Step | null, unknown, string?]> =
    {
      dir: () => [
        'directory',
        {
          newNonce: `${origin}/nonce`,
          newAccount: `${origin}/account`,
          newOrder: `${origin}/newOrder`,
          meta: { caaIdentities: [CAA_NAME] },
        },
      ],
      nonce: () => [null, {}],
      account: () => ['account', { status: 'valid' }, `${origin}/account/1`],
      newOrder: (_, payload) => {
        const { identifiers } = JSON.parse(payload) as { identifiers: { value: string }[] }
        const id = String(orders.push(identifiers[0]?.value ?? '') - 1)
        states.set(id, { status: 'pending' })
        return ['newOrder', orderOf(id), `${origin}/order/${id}`]
      },
      order: (id) => ['order', orderOf(id)],
      authz: (id) => [null, authorizationOf(id)],
      challenge: (id) => {
        states.set(id, { status: 'ready' })
        return [null, {}]
      },
      finalize: (id, payload) => {
        const { csr } = JSON.parse(payload) as { csr: string }
        const [info] = readDer(Buffer.from(csr, 'base64url')).children
        const spki = encodeDer.sequence(info?.children[2]?.content ?? Buffer.alloc(0))
        const publicKey = createPublicKey({ key: spki, type: 'spki', format: 'der' })
        const leaf = makeCertificate({ names: [orders[Number(id)] ?? ''], issuer, publicKey })
        states.set(id, { status: 'valid', chain: leaf.certificate + issuer.certificate })
        return ['order', orderOf(id)]
      },
      certificate: (id) => ['certificate', states.get(id)?.chain],
    }

  const server = createServer({ cert: own.certificate, key: own.key }, (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const [, kind = '', id = ''] = (request.url ?? '').split('/')
      const { payload = '' } = (body ? JSON.parse(body) : {}) as { payload?: string }
      const [step, value, location] = answers[kind]?.(
        id,
        Buffer.from(payload, 'base64url').toString(),
      ) ?? [null, {}]
      const other = step ? authority.instead[step] : undefined
      if (other === null) return void request.socket.destroy()
      response.setHeader('replay-nonce', `nonce-${++nonces}`)
      if (other) response.writeHead(other.status, other.headers).end(other.text)
      else
        response
          .writeHead(200, location ? { location } : {})
          .end(typeof value === 'string' ? value : JSON.stringify(value))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  authority.directoryUrl = `${origin}/dir`
  return authority
}
