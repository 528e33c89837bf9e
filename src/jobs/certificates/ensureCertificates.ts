import type { CollectionSlug, Payload } from 'payload'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import type { CertificateDocument } from './documents'
import { CERTIFICATES } from './holdCertificate'
import { platformHosts } from './platformHosts'
import type { CertificateOptions } from './services'

/** Domains looked at together. */
const PORTION = 200

type Wanted = { host: string; tenantId: string | null; domainId: string | null }

/**
 * Makes the document of each certificate that is wanted and not there yet: of verified domains, and of the
 * platform's own names. Any number may run at once: hosts are unique.
 */
export const ensureCertificates = async ({
  payload,
  options,
  now,
  signal,
}: {
  payload: Payload
  options: CertificateOptions
  now: Date
  signal: AbortSignal
}): Promise<void> => {
  const own = platformHosts(options).map((host) => ({ host, tenantId: null, domainId: null }))
  await ensure({ payload, wanted: own, now })
  for (let page = 1; !signal.aborted; page++) {
    const { docs } = await payload.db.find<{ id: string; host: string; tenant: unknown }>({
      collection: 'domains' as CollectionSlug,
      where: {
        and: [
          { ownership: { equals: 'verified' } },
          { routing: { equals: 'verified' } },
          { certificate: { not_equals: 'verified' } },
        ],
      },
      sort: 'id',
      page,
      limit: PORTION,
      pagination: true,
    })
    const wanted = docs.map(({ id, host, tenant }) => ({
      host,
      domainId: String(id),
      tenantId: idOf(tenant) ?? null,
    }))
    await ensure({ payload, wanted, now })
    if (docs.length < PORTION) return
  }
}

const ensure = async ({
  payload,
  wanted,
  now,
}: {
  payload: Payload
  wanted: readonly Wanted[]
  now: Date
}): Promise<void> => {
  if (wanted.length === 0) return
  const { docs } = await payload.db.find<CertificateDocument>({
    collection: CERTIFICATES,
    where: { host: { in: wanted.map(({ host }) => host) } },
    limit: wanted.length,
    pagination: false,
  })
  const known = new Map(docs.map((certificate) => [certificate.host, certificate]))
  for (const each of wanted) {
    const certificate = known.get(each.host)
    if (!certificate) await makeCertificate({ payload, now, ...each })
    else if ((idOf(certificate.tenant) ?? null) !== each.tenantId)
      await passOn({ payload, certificate, now, ...each })
    else await wake({ payload, certificate, now })
  }
}

/** @returns `null`: another process has made it meanwhile. */
export const makeCertificate = async ({
  payload,
  host,
  tenantId,
  domainId,
  now,
}: Wanted & { payload: Payload; now: Date }): Promise<CertificateDocument | null> => {
  const at = now.toISOString()
  try {
    return (await payload.db.create({
      collection: CERTIFICATES,
      data: {
        ...fresh(at),
        host,
        tenant: tenantId,
        domain: domainId,
        createdAt: at,
        updatedAt: at,
      },
    })) as unknown as CertificateDocument
  } catch (error) {
    if (isUniqueViolation(error, { t: (key) => key })) return null
    throw error
  }
}

const fresh = (at: string): Record<string, unknown> => ({
  source: 'acme',
  state: 'pending',
  attempts: 0,
  version: 0,
  leaseToken: 0,
  nextAttemptAt: at,
})

/** A name that has become another tenant's: nothing of what was before is theirs. */
const passOn = async ({
  payload,
  certificate,
  tenantId,
  domainId,
  now,
}: Wanted & {
  payload: Payload
  certificate: CertificateDocument
  now: Date
}): Promise<void> => {
  const token = certificate.leaseToken ?? 0
  await transition({
    payload,
    collection: 'certificates',
    where: { and: [{ id: { equals: certificate.id } }, { leaseToken: { equals: token } }] },
    data: {
      ...fresh(now.toISOString()),
      ...FORGOTTEN,
      tenant: tenantId,
      domain: domainId,
      version: (certificate.version ?? 0) + 1,
      leaseToken: token + 1,
    },
  })
}

/** All that a certificate leaves behind. */
const FORGOTTEN = {
  names: null,
  issuer: null,
  fingerprint: null,
  notBefore: null,
  notAfter: null,
  renewAt: null,
  ariCheckedAt: null,
  problem: null,
  directory: null,
  sealId: null,
  sealedKey: null,
  sealedChain: null,
  order: null,
  leaseOwner: null,
  leaseUntil: null,
} as const

/** One that rested because its domain was not verified then. */
const wake = async ({
  payload,
  certificate: { id, source, nextAttemptAt, leaseUntil },
  now,
}: {
  payload: Payload
  certificate: CertificateDocument
  now: Date
}): Promise<void> => {
  if (source !== 'acme' || nextAttemptAt || leaseUntil) return
  await transition({
    payload,
    collection: 'certificates',
    where: { and: [{ id: { equals: id } }, { nextAttemptAt: { exists: false } }] },
    data: { nextAttemptAt: now.toISOString() },
  })
}
