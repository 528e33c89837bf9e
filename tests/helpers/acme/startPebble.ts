import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../freePort'
import { makeCertificate, type TestCertificate } from './makeCertificate'

const SECOND = 1000

/** Where scripts/testAcme.mjs puts a newer Pebble than Debian's. */
const BUILT = resolve(import.meta.dirname, '../../../artifacts/bin/pebble')

export type Pebble = {
  directoryUrl: string
  /** File with the root of the authority's own TLS certificate. */
  caFile: string
  /** Its port for HTTP-01 and TLS-ALPN-01: what it asks must listen there. */
  httpPort: number
  tlsPort: number
  /** Orders that it was asked for so far, also those with an error after. */
  orders: () => number
  /** What it and its DNS server have printed so far. */
  output: () => string
  hasAri: boolean
  /** PEM of the root that its certificates come from. */
  root: () => Promise<string>
  /** What it says from now on when a certificate is to be renewed. */
  setRenewal: (pem: string, window: { start: Date; end: Date }) => Promise<void>
  setTxt: (host: string, value: string) => Promise<void>
  clearTxt: (host: string) => Promise<void>
  /** The DNS server that it asks: every name leads to 127.0.0.1. */
  dnsServer: string
  /** URL of that server's management. */
  dnsUrl: string
  /** Makes a name lead nowhere (SERVFAIL), or back. */
  setServfail: (host: string, on: boolean) => Promise<void>
  /** Ends it without a word; {@link Pebble.restart} loses every account and order. */
  kill: () => Promise<void>
  freeze: () => void
  thaw: () => void
  stop: () => Promise<void>
}

/** Path of a Pebble, `null`: none is installed. */
const pebblePath = (): string | null => {
  if (process.env.PEBBLE) return process.env.PEBBLE
  if (existsSync(BUILT)) return BUILT
  try {
    return execFileSync('which', ['pebble'], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

/** Whether there is a newer Pebble than Debian's: the binary names the path of ARI. */
export const pebbleKnowsAri = (): boolean => {
  const path = pebblePath()
  return path !== null && readFileSync(path).includes('renewalInfo')
}

/** Let's Encrypt's test authority and a DNS server that it asks, both for this test alone. */
export const startPebble = async ({
  httpPort,
  tlsPort,
  validity = 90 * 24 * 60 * 60,
  rejectNonces = 0,
  externalAccounts,
  retryAfter = 0,
  slow = false,
}: {
  httpPort: number
  tlsPort: number
  /** Seconds that its certificates hold. */
  validity?: number
  /** Percent of good nonces that it refuses. */
  rejectNonces?: number
  /** Key id → HMAC key: accounts need one of them. */
  externalAccounts?: Record<string, string>
  /** Seconds it asks to wait between looks at an order. */
  retryAfter?: number
  /** It takes up to five seconds to look at a host. */
  slow?: boolean
}): Promise<Pebble> => {
  const path = pebblePath()
  if (!path) throw new Error('Pebble is not installed: apt-get install pebble, or set PEBBLE.')
  const dir = await mkdtemp(join(tmpdir(), 'tause-pebble-'))
  const [listen, management, dns, dnsManagement] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  const ca = makeCertificate({ name: 'Pebble TLS' })
  const own = makeCertificate({ names: ['localhost', '127.0.0.1'], issuer: ca })
  const file = (name: string): string => join(dir, name)
  await writeFile(file('ca.pem'), ca.certificate)
  await writeFile(file('cert.pem'), own.certificate)
  await writeFile(file('key.pem'), own.key)
  await writeFile(
    file('config.json'),
    JSON.stringify({
      pebble: {
        listenAddress: `127.0.0.1:${listen}`,
        managementListenAddress: `127.0.0.1:${management}`,
        certificate: file('cert.pem'),
        privateKey: file('key.pem'),
        httpPort,
        tlsPort,
        ocspResponderURL: '',
        externalAccountBindingRequired: Boolean(externalAccounts),
        ...(externalAccounts && { externalAccountMACKeys: externalAccounts }),
        retryAfter: { authz: retryAfter, order: retryAfter },
        keyAlgorithm: 'ecdsa',
        // Before 2.7, and since.
        certificateValidityPeriod: validity,
        profiles: { default: { description: 'As the test wants it', validityPeriod: validity } },
      },
    }),
  )
  const children: ChildProcess[] = []
  let output = ''
  const run = (command: string, args: string[], env: Record<string, string>): ChildProcess => {
    const child = spawn(command, args, {
      cwd: dir,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    children.push(child)
    return child
  }
  const killAll = (): void => children.forEach((child) => child.kill('SIGKILL'))
  process.once('exit', killAll)
  run(
    'pebble-challtestsrv',
    [
      ...['-defaultIPv4', '127.0.0.1', '-defaultIPv6', ''],
      ...['-dns01', `127.0.0.1:${dns}`, '-management', `127.0.0.1:${dnsManagement}`],
      ...['-http01', '', '-https01', '', '-tlsalpn01', ''],
    ],
    {},
  )
  const pebble = run(path, ['-config', file('config.json'), '-dnsserver', `127.0.0.1:${dns}`], {
    ...(slow ? { PEBBLE_VA_SLEEPTIME: '5' } : { PEBBLE_VA_NOSLEEP: '1' }),
    PEBBLE_WFE_NONCEREJECT: String(rejectNonces),
    // Each order is to prove its hosts anew.
    PEBBLE_AUTHZREUSE: '0',
    PEBBLE_WFE_ORDERS_PER_PAGE: '50',
  })

  const dnsUrl = `http://127.0.0.1:${dnsManagement}`
  const read = (url: string): Promise<string> =>
    new Promise((done, fail) => {
      get(url, { ca: ca.certificate, headers: { 'user-agent': 'test' } }, (response) => {
        let body = ''
        response.on('data', (chunk: Buffer) => (body += chunk.toString()))
        response.on('end', () => done(body))
      }).on('error', fail)
    })
  const directoryUrl = `https://127.0.0.1:${listen}/dir`
  const deadline = Date.now() + 8 * SECOND
  let directory = ''
  let problem: unknown
  while (!directory) {
    directory = await Promise.all([read(directoryUrl), fetch(dnsUrl)]).then(
      ([text]) => text,
      (error: unknown) => ((problem = error), ''),
    )
    if (directory) break
    if (Date.now() > deadline) {
      killAll()
      throw new Error(`Pebble did not start:\n${output.slice(0, 3000)}`, { cause: problem })
    }
    await delay(50)
  }
  const tell = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${dnsUrl}/${path}`, { method: 'POST', body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`challtestsrv: ${path} ${answer.status}`)
  }
  const end = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('close', done))
    child.kill('SIGKILL')
    await ended
  }

  return {
    directoryUrl,
    caFile: file('ca.pem'),
    httpPort,
    tlsPort,
    orders: () => (output.match(/There are now \d+ orders in the db/g) ?? []).length,
    output: () => output,
    hasAri: directory.includes('renewalInfo'),
    root: () => read(`https://127.0.0.1:${management}/roots/0`),
    setRenewal: async (pem, { start, end }) => {
      const suggestedWindow = { start: start.toISOString(), end: end.toISOString() }
      const status = await postTo(`https://127.0.0.1:${management}/set-renewal-info/`, ca, {
        certificate: pem,
        ariResponse: JSON.stringify({ suggestedWindow }),
      })
      if (status >= 300) throw new Error(`Pebble: set-renewal-info ${status}`)
    },
    setTxt: (host, value) => tell('set-txt', { host: `${host}.`, value }),
    clearTxt: (host) => tell('clear-txt', { host: `${host}.` }),
    dnsServer: `127.0.0.1:${dns}`,
    dnsUrl,
    setServfail: (host, on) => tell(on ? 'set-servfail' : 'clear-servfail', { host: `${host}.` }),
    kill: () => end(pebble),
    freeze: () => void pebble.kill('SIGSTOP'),
    thaw: () => void pebble.kill('SIGCONT'),
    stop: async () => {
      await Promise.all(children.map(end))
      process.off('exit', killAll)
      await rm(dir, { recursive: true, force: true })
    },
  }
}

const postTo = (url: string, { certificate: ca }: TestCertificate, body: object): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'user-agent': 'test', 'content-type': 'application/json' }
    const outgoing = request(url, { method: 'POST', ca, headers }, (incoming) => {
      incoming.resume()
      incoming.on('end', () => resolve(incoming.statusCode ?? 0))
    })
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify(body))
  })
