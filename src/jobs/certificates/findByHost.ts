import type { Payload } from 'payload'
import type { CertificateDocument } from './documents'
import { CERTIFICATES } from './holdCertificate'

/** The certificate of a host, past access control: callers have checked whose host it is. */
export const findByHost = async (
  payload: Payload,
  host: string,
): Promise<CertificateDocument | null> =>
  (await payload.db.findOne({
    collection: CERTIFICATES,
    where: { host: { equals: host } },
  })) as unknown as CertificateDocument | null
