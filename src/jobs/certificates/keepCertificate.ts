import { randomUUID } from 'node:crypto'
import { planQuestion, planRenewal } from '../../core/certificates/planRenewal'
import { idOf } from '../../core/tenancy/idOf'
import { signals } from '../signals'
import type { CertificateDocument } from './documents'
import { markDomain } from './markDomain'
import type { Obtained } from './obtainChain'
import { seal } from './seals'
import { shareOf } from './shareOf'
import type { OrderServices } from './services'

/** What a certificate that was obtained is written down as. */
export const issuedFields = ({
  certificate,
  obtained: { chain, key, facts },
  services: { secret, now },
  source,
}: {
  certificate: CertificateDocument
  obtained: Obtained
  services: Pick<OrderServices, 'secret' | 'now'>
  source: CertificateDocument['source']
}): Partial<CertificateDocument> => {
  const sealId = randomUUID()
  const tenant = idOf(certificate.tenant)
  const { at: renewAt } = planRenewal({ ...facts, share: shareOf(facts.fingerprint) })
  const question = planQuestion({ ...facts, now: now() })
  const isOrdered = source === 'acme'
  return {
    source,
    state: 'issued',
    names: facts.names,
    issuer: facts.issuer,
    fingerprint: facts.fingerprint,
    notBefore: facts.notBefore.toISOString(),
    notAfter: facts.notAfter.toISOString(),
    renewAt: renewAt.toISOString(),
    // At once: the authority's window is not known before it is asked.
    nextAttemptAt: isOrdered ? new Date(Math.min(+question, +renewAt)).toISOString() : null,
    ariCheckedAt: null,
    attempts: 0,
    problem: null,
    order: null,
    version: (certificate.version ?? 0) + 1,
    sealId,
    sealedKey: seal({ value: key, secret, tenant, sealId, field: 'sealedKey' }),
    sealedChain: seal({ value: chain, secret, tenant, sealId, field: 'sealedChain' }),
  }
}

/** Tells domain and fronts that a host has a certificate. */
export const announceCertificate = async (
  services: Pick<OrderServices, 'payload'>,
  certificate: CertificateDocument,
): Promise<void> => {
  await markDomain({ payload: services.payload, certificate, state: 'verified' })
  signals.emit('certificate', certificate.host)
}
