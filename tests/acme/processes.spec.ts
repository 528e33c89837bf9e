import { generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AcmeError } from '../../src/acme/AcmeError'
import { createAcmeClient } from '../../src/acme/createAcmeClient'
import { explainProblem, problemOf } from '../../src/core/certificates/explainProblem'
import {
  type CertificateKit,
  createCertificateKit,
  startWithAuthority,
} from '../helpers/acme/certificateKit'
import { http2Get } from '../helpers/acme/httpsGet'
import { type Authority, startAuthority } from '../helpers/acme/startAuthority'
import { freePort } from '../helpers/freePort'
import { poll } from '../helpers/apiClient'
import { soon } from '../helpers/soon'
import type { RunningApp } from '../helpers/startApp'

const MINUTE = 60_000

let authority: Authority
let first: RunningApp
let second: RunningApp
let secondPort: number
let kit: CertificateKit

/** A second process on the same data: front and worker like the first. */
const startSecond = async (): Promise<RunningApp> => {
  secondPort = await freePort()
  return startWithAuthority(authority, {
    port: await freePort(),
    dataDir: first.dataDir,
    env: { HTTPS_PORT: String(secondPort) },
  })
}

beforeAll(async () => {
  authority = await startAuthority({ rejectNonces: 5, slow: true })
  first = await startWithAuthority(authority)
  kit = await createCertificateKit(first)
  second = await startSecond()
}, 3 * MINUTE)
afterAll(async () => {
  await second?.stop({ keepData: true })
  await first?.stop()
  await authority?.pebble.stop()
})

it(
  'places one order a host with two processes at work, and either serves what came of it',
  async () => {
    const before = authority.pebble.orders()
    const hosts = Array.from({ length: 8 }, (_, index) => `www.pair-${index}-tause.net`)
    await Promise.all(hosts.map((host) => kit.addDomain(host)))
    await Promise.all(hosts.map((host) => kit.issued(host)))
    expect(authority.pebble.orders() - before).toBe(hosts.length)
    const root = await authority.pebble.root()
    for (const port of [authority.httpsPort, secondPort])
      for (const host of hosts.slice(0, 3))
        await soon(() => statusAt({ host, port, root })).toBe(200)
  },
  2 * MINUTE,
)

it(
  'goes on with the order of a worker that was killed, instead of placing another',
  async () => {
    // A front that only answers: the authority must find somebody while the worker is gone.
    await first.stop({ keepData: true })
    const front = { dataDir: first.dataDir, args: ['--role', 'front'] }
    first = await startWithAuthority(authority, front)
    const before = authority.pebble.orders()
    const hosts = Array.from({ length: 3 }, (_, index) => `www.killed-${index}-tause.net`)
    await Promise.all(hosts.map((host) => kit.addDomain(host)))
    // The authority takes seconds to look at a host: once all are ordered, none is done.
    await poll({
      ask: () => Promise.resolve(authority.pebble.orders() - before),
      accept: (count) => count === hosts.length,
      what: 'All orders',
    })
    await second.kill9()
    second = await startSecond()
    for (const host of hosts) await kit.issued(host)
    expect(authority.pebble.orders() - before).toBe(hosts.length)
  },
  3 * MINUTE,
)

const KID = 'kid-1'
const EAB_KEY = 'zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W'

it(
  'proves a host by TLS when nothing answers it in plain, at an authority that wants an account of its own',
  async () => {
    const elsewhere = await startAuthority({
      httpPort: await freePort(),
      externalAccounts: { [KID]: EAB_KEY },
    })
    const app = await startWithAuthority(elsewhere, {
      port: await freePort(),
      env: { ACME_EAB_KID: KID, ACME_EAB_KEY: EAB_KEY },
    })
    try {
      const alone = await createCertificateKit(app)
      const host = 'www.tls-only-tause.net'
      await alone.addDomain(host)
      await alone.issued(host)
      const root = await elsewhere.pebble.root()
      await soon(() => statusAt({ host, port: elsewhere.httpsPort, root })).toBe(200)
      expect(elsewhere.pebble.output()).not.toContain('Attempting to validate w/ HTTP')
      expect(await refusal(elsewhere)).toContain('set ACME_EAB_KID and ACME_EAB_KEY')
      const wrong = { kid: KID, key: Buffer.from('another key').toString('base64url') }
      expect(await refusal(elsewhere, wrong)).toContain('external account binding')
      expect(await refusal(elsewhere, { kid: 'kid-2', key: EAB_KEY })).toContain('not known')
    } finally {
      await app.stop()
      await elsewhere.pebble.stop()
    }
  },
  2 * MINUTE,
)

const statusAt = async (at: {
  host: string
  port: number
  root: string
}): Promise<number | string> => http2Get(at).then(({ status }) => status, String)

/** What is said when an account is asked for with this binding. */
const refusal = async (
  { pebble: { directoryUrl, caFile } }: Authority,
  external?: { kid: string; key: string },
): Promise<string> => {
  const { privateKey: accountKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const roots = [await readFile(caFile, 'utf8')]
  const client = createAcmeClient({ directoryUrl, accountKey, roots, userAgent: 'test' })
  const error = await client
    .register({ termsAgreed: true, external, email: undefined })
    .then(String, (thrown: AcmeError) => thrown)
  if (!(error instanceof AcmeError)) throw new Error(`It was not refused: ${error}`)
  const { code } = problemOf(error)
  return explainProblem({ code, host: '', detail: error.message })
}
