import { pathToFileURL } from 'node:url'
import type { Certificate } from '../../../src/core/api/certificates'
import {
  type CertificateKit,
  createCertificateKit,
  startWithAuthority,
} from '../../helpers/acme/certificateKit'
import { http2Get, shakeHands } from '../../helpers/acme/httpsGet'
import { type Authority, startAuthority } from '../../helpers/acme/startAuthority'
import { poll } from '../../helpers/apiClient'
import { freePort } from '../../helpers/freePort'
import { openDatabase } from '../../helpers/openDatabase'
import type { RunningApp } from '../../helpers/startApp'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** How long certificates hold, how long is simulated, and how much of it at once. Seconds. */
const LIFETIME = 600
const SIMULATED = 3600
const STEP = 100

const HANDSHAKES = 1000
const REJECTED_NONCES = 5

export type AcmeFigures = {
  /** Domains that have got their first certificate. */
  issued: number
  issueSeconds: number
  /** Certificates renewed within the simulated hour. */
  renewed: number
  /** Looks at which one had expired. */
  expired: number
  /** Orders after handshakes for names that nobody has. */
  unknownHostOrders: number
  unknownHandshakes: number
  /** Orders beyond those that a certificate came of, with two processes at work. */
  doubleOrders: number
  failedOrders: number
  /** Of good nonces that the authority refused. */
  nonceRejectionPercent: number
  ari: boolean
  /** Hosts that answered by HTTP/2 with the certificate of the last renewal. */
  served: number
}

type World = { authority: Authority; app: RunningApp; kit: CertificateKit; hosts: string[] }

/**
 * Certificates of many domains with a real test authority, two processes of the application, and refused
 * nonces. Time is simulated by ageing what is written down, in steps: each renewal is a real order.
 */
export const measureAcme = async ({
  domains = 50,
}: { domains?: number } = {}): Promise<AcmeFigures> => {
  const authority = await startAuthority({ rejectNonces: REJECTED_NONCES, validity: LIFETIME })
  const env = { WORKER_CONCURRENCY: '8' }
  const app = await startWithAuthority(authority, { env })
  let second: RunningApp | undefined
  try {
    const kit = await createCertificateKit(app)
    second = await startWithAuthority(authority, {
      port: await freePort(),
      dataDir: app.dataDir,
      env: { ...env, HTTPS_PORT: String(await freePort()) },
    })
    const hosts = Array.from({ length: domains }, (_, index) => `www.shop-${index}-tause.net`)
    const world = { authority, app, kit, hosts }
    const started = performance.now()
    const issued = await issueAll(world)
    const issueSeconds = (performance.now() - started) / SECOND
    const unknownHostOrders = await shakeUnknown(world)
    const { expired } = await passAnHour(world)
    return {
      issued,
      issueSeconds: round(issueSeconds),
      ...(await countOrders(world)),
      expired,
      unknownHostOrders,
      unknownHandshakes: HANDSHAKES,
      nonceRejectionPercent: REJECTED_NONCES,
      ari: authority.pebble.hasAri,
      served: await countServed(world),
    }
  } finally {
    await second?.stop({ keepData: true })
    await app.stop()
    await authority.pebble.stop()
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

const issueAll = async ({ kit, hosts }: World): Promise<number> => {
  for (const host of hosts) await kit.addDomain(host)
  for (const host of hosts)
    await poll({
      ask: () => kit.find(host),
      // On a busy machine the authority may give up on us: what an owner would do then. It is counted.
      accept: (found) => {
        if (found?.state === 'failed') void kit.renew(found.id).catch(() => undefined)
        return found?.live === true
      },
      what: `The certificate of ${host}`,
      timeout: 10 * MINUTE,
    })
  return hosts.length
}

const shakeUnknown = async ({ authority }: World): Promise<number> => {
  const before = authority.pebble.orders()
  for (let from = 0; from < HANDSHAKES; from += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        shakeHands({ host: `nobody-${from + index}.tause-test.com`, port: authority.httpsPort }),
      ),
    )
  return authority.pebble.orders() - before
}

const DATES = ['not_before', 'not_after', 'renew_at', 'ari_checked_at', 'next_attempt_at']

/** Lets the hour pass; after each step everything that has come due is done before the next. */
const passAnHour = async ({ app }: World): Promise<{ expired: number }> => {
  const database = openDatabase(app)
  const aged = (column: string): string =>
    `${column} = strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-${STEP} seconds')`
  let expired = 0
  const count = async (where: string): Promise<number> => {
    const { rows } = await database.execute({
      sql: `select count(*) as n from certificates where ${where}`,
      args: [new Date().toISOString()],
    })
    return Number(rows[0]?.n)
  }
  try {
    for (let passed = 0; passed < SIMULATED; passed += STEP) {
      await database.batch(
        [
          `update certificates set ${DATES.map(aged).join(', ')} where lease_owner is null`,
          `update acme_events set ${aged('at')}`,
        ],
        'write',
      )
      expired += await count('not_after <= ?')
      await poll({
        ask: () => count('next_attempt_at <= ? or lease_owner is not null'),
        accept: (due) => due === 0,
        what: 'The end of what was due',
        timeout: 3 * MINUTE,
      })
    }
    return { expired }
  } finally {
    database.close()
  }
}

const countOrders = async ({
  app,
  authority,
}: World): Promise<Pick<AcmeFigures, 'renewed' | 'doubleOrders' | 'failedOrders'>> => {
  const database = openDatabase(app)
  const read = async (sql: string): Promise<number> =>
    Number((await database.execute(sql)).rows[0]?.n ?? 0)
  const certificates = await read('select sum(version) as n from certificates')
  const failedOrders = await read("select count(*) as n from acme_events where kind = 'failure'")
  const ours = await read(
    `select sum(version) - count(*) as n from certificates where host like 'www.shop-%'`,
  )
  database.close()
  return {
    renewed: ours,
    doubleOrders: authority.pebble.orders() - certificates - failedOrders,
    failedOrders,
  }
}

const countServed = async ({ authority, kit, hosts }: World): Promise<number> => {
  const root = await authority.pebble.root()
  const fresh = new Map<string, string | null>()
  for (const host of hosts) fresh.set(host, ((await kit.find(host)) as Certificate).fingerprint)
  let served = 0
  for (const host of hosts) {
    const answer = await poll({
      ask: () => http2Get({ host, port: authority.httpsPort, root }),
      accept: ({ fingerprint }) => fingerprint === fresh.get(host),
      what: `The newest certificate of ${host}`,
      timeout: 30 * SECOND,
    })
    if (answer.status === 200) served += 1
  }
  return served
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const domains = Number(process.argv[2] ?? 50)
  console.log(JSON.stringify(await measureAcme({ domains }), null, 2))
}
