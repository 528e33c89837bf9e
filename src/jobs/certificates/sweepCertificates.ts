import type { CollectionSlug, Payload } from 'payload'
import { explainProblem } from '../../core/certificates/explainProblem'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { signals } from '../signals'
import { pruneEvents } from './budget'
import { pruneChallenges } from './challenges'
import type { CertificateDocument } from './documents'
import { CERTIFICATES } from './holdCertificate'
import { markDomain } from './markDomain'
import type { CertificateOptions } from './services'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const PORTION = 200

/** Longer than a job that is queued may wait; then it is queued anew. Milliseconds. */
const STUCK = 1 * HOUR

/**
 * Sets right what no order comes past: certificates of domains that are gone, uploaded ones that run out, times
 * whose job came to nothing, challenges and events that are over.
 */
export const sweepCertificates = async ({
  payload,
  options,
  signal,
  now = new Date(),
}: {
  payload: Payload
  options: CertificateOptions
  signal: AbortSignal
  now?: Date
}): Promise<void> => {
  await pruneChallenges(payload, now)
  if (options.acme) {
    const longest = Math.max(...Object.values(options.acme.limits).map(({ window }) => window))
    await pruneEvents(payload, new Date(now.getTime() - longest - HOUR))
  }
  // By id, not by page: what is removed must not move what comes after.
  for (let last = ''; !signal.aborted;) {
    const { docs } = await payload.db.find<CertificateDocument>({
      collection: CERTIFICATES,
      where: last ? { id: { greater_than: last } } : {},
      sort: 'id',
      limit: PORTION,
      pagination: false,
    })
    const domains = await domainsOf(payload, docs)
    for (const certificate of docs) await setRight({ payload, certificate, domains, now })
    if (docs.length < PORTION) return
    last = String(docs.at(-1)?.id)
  }
}

const domainsOf = async (
  payload: Payload,
  certificates: readonly CertificateDocument[],
): Promise<Set<string>> => {
  const { docs } = await payload.db.find<{ host: string; tenant: unknown }>({
    collection: 'domains' as CollectionSlug,
    where: { host: { in: certificates.map(({ host }) => host) } },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.map(({ host, tenant }) => keyOf(host, idOf(tenant))))
}

const keyOf = (host: string, tenant: string | undefined): string => `${tenant ?? ''}|${host}`

const setRight = async ({
  payload,
  certificate,
  domains,
  now,
}: {
  payload: Payload
  certificate: CertificateDocument
  domains: ReadonlySet<string>
  now: Date
}): Promise<void> => {
  const { id, host, source, problem, renewAt, notAfter, nextAttemptAt, leaseUntil } = certificate
  const tenant = idOf(certificate.tenant)
  const token = { leaseToken: { equals: certificate.leaseToken ?? 0 } }
  const isLeased = leaseUntil && new Date(leaseUntil) > now
  if (tenant && !domains.has(keyOf(host, tenant)) && !isLeased) {
    await payload.db.deleteMany({
      collection: CERTIFICATES,
      where: { and: [{ id: { equals: id } }, token] },
    })
    signals.emit('certificate', host)
    return
  }
  if (source === 'upload') {
    if (renewAt && new Date(renewAt) <= now && problem?.code !== 'expires') {
      const expires = { code: 'expires', host, detail: '' } as const
      await transition({
        payload,
        collection: 'certificates',
        where: { and: [{ id: { equals: id } }, token] },
        data: {
          problem: { ...expires, message: explainProblem(expires), at: now.toISOString() },
        },
      })
    }
    if (notAfter && new Date(notAfter) <= now)
      await markDomain({ payload, certificate, state: 'failed' })
    return
  }
  if (!isLeased && nextAttemptAt && now.getTime() - Date.parse(nextAttemptAt) > STUCK)
    await transition({
      payload,
      collection: 'certificates',
      where: {
        and: [{ id: { equals: id } }, { nextAttemptAt: { equals: nextAttemptAt } }, token],
      },
      data: { nextAttemptAt: now.toISOString() },
    })
}
