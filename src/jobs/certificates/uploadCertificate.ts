import type { Payload } from 'payload'
import { checkUpload, type UploadWarning } from '../../core/certificates/checkUpload'
import { conflict } from '../../core/errors'
import { transition } from '../../database/transition'
import { assertServable } from './assertServable'
import type { CertificateDocument } from './documents'
import { makeCertificate } from './ensureCertificates'
import { findByHost } from './findByHost'
import { announceCertificate, issuedFields } from './keepCertificate'

/**
 * Puts a certificate that somebody brings along in the place of whatever a host has; an order that is under way
 * comes to nothing. The caller has checked that the host is the tenant's.
 *
 * @throws TauseError `invalid` for what cannot be used, `conflict` when the host is another tenant's, or was
 * changed at the same time.
 */
export const uploadCertificate = async ({
  payload,
  host,
  tenantId,
  domainId,
  chain,
  key,
  now = new Date(),
}: {
  payload: Payload
  host: string
  /** Null: the platform's own host. */
  tenantId: string | null
  domainId: string | null
  chain: string
  key: string
  now?: Date
}): Promise<{ certificate: CertificateDocument; warnings: UploadWarning[] }> => {
  const upload = checkUpload({ chain, key, hosts: [host], now })
  assertServable(upload)
  const wanted = { payload, host, tenantId, domainId, now }
  const found = (await findByHost(payload, host)) ?? (await makeCertificate(wanted))
  const certificate = found ?? (await findByHost(payload, host))
  if (!certificate) throw tooLate(host)
  // Also one that another tenant has left behind: what it held is replaced as a whole.
  const owned = { ...certificate, tenant: tenantId, domain: domainId }
  const token = certificate.leaseToken ?? 0
  const services = { payload, secret: payload.secret, now: () => now }
  const written = await transition<CertificateDocument>({
    payload,
    collection: 'certificates',
    where: { and: [{ id: { equals: certificate.id } }, { leaseToken: { equals: token } }] },
    data: {
      ...issuedFields({ certificate: owned, obtained: upload, services, source: 'upload' }),
      tenant: tenantId,
      domain: domainId,
      directory: null,
      leaseToken: token + 1,
      leaseOwner: null,
      leaseUntil: null,
    },
  })
  if (!written) throw tooLate(host)
  await announceCertificate({ payload }, written)
  return { certificate: written, warnings: upload.warnings }
}

const tooLate = (host: string): Error =>
  conflict(`The certificate of ${host} was changed at the same time. Upload it again.`)
