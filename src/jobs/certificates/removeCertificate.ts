import type { Payload, Where } from 'payload'
import { conflict } from '../../core/errors'
import { signals } from '../signals'
import type { CertificateDocument } from './documents'
import { CERTIFICATES } from './holdCertificate'
import { markDomain } from './markDomain'

/**
 * Forgets a certificate with its key. The caller has checked that the actor may.
 *
 * @throws TauseError `conflict` when it was changed meanwhile.
 */
export const removeCertificate = async (
  payload: Payload,
  certificate: CertificateDocument,
): Promise<void> => {
  const { id, host, leaseToken } = certificate
  const mine: Where = { and: [{ id: { equals: id } }, { leaseToken: { equals: leaseToken ?? 0 } }] }
  const { totalDocs } = await payload.db.count({ collection: CERTIFICATES, where: mine })
  if (totalDocs === 0)
    throw conflict(`The certificate of ${host} was changed at the same time. Look at it again.`)
  await payload.db.deleteMany({ collection: CERTIFICATES, where: mine })
  await markDomain({ payload, certificate, state: 'pending' })
  signals.emit('certificate', host)
}
