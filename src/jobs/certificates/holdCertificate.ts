import type { CollectionSlug, Payload } from 'payload'
import { transition } from '../../database/transition'
import { LeaseLostError } from '../worker/reasons'
import type { CertificateDocument } from './documents'

const MINUTE = 60_000

export const CERTIFICATES = 'certificates' as CollectionSlug

/** Longer than any order takes: a DNS record may need minutes to be seen. Milliseconds. */
const LEASE = 15 * MINUTE

/** A certificate that one job works on; every write to it names the token of its claim. */
export type HeldCertificate = {
  /** As it was when it was claimed, with what was written since. */
  certificate: CertificateDocument
  /** @throws LeaseLostError when another job has claimed it: nothing after it may have effects. */
  write: (data: Partial<CertificateDocument>) => Promise<void>
  /** As `write`, and lets it go. */
  rest: (data: Partial<CertificateDocument>) => Promise<void>
}

export const findCertificate = async (
  payload: Payload,
  id: string,
): Promise<CertificateDocument | null> =>
  (await payload.db.findOne({
    collection: CERTIFICATES,
    where: { id: { equals: id } },
  })) as unknown as CertificateDocument | null

/**
 * Claims a certificate for a job; `null`: it is gone, another job works on it, or has done so since. A job that is run again
 * after a crash has it at once.
 */
export const holdCertificate = async ({
  payload,
  id,
  occasion,
  jobId,
  now,
}: {
  payload: Payload
  id: string
  /** `nextAttemptAt` that the job was queued for. */
  occasion: string
  jobId: string
  now: Date
}): Promise<HeldCertificate | null> => {
  const found = await findCertificate(payload, id)
  if (!found) return null
  // Asked for several times, or done by a job that was quicker: one of them is enough.
  if (Date.parse(found.nextAttemptAt ?? '') !== Date.parse(occasion)) return null
  const isLeased = found.leaseUntil && new Date(found.leaseUntil) > now
  if (isLeased && found.leaseOwner !== jobId) return null
  const token = (found.leaseToken ?? 0) + 1
  const claimed = await transition<CertificateDocument>({
    payload,
    collection: CERTIFICATES,
    where: { and: [{ id: { equals: id } }, { leaseToken: { equals: found.leaseToken ?? 0 } }] },
    data: {
      leaseToken: token,
      leaseOwner: jobId,
      leaseUntil: new Date(now.getTime() + LEASE).toISOString(),
    },
  })
  if (!claimed) return null
  const held: HeldCertificate = {
    certificate: claimed,
    write: async (data) => {
      const written = await transition<CertificateDocument>({
        payload,
        collection: CERTIFICATES,
        where: { and: [{ id: { equals: id } }, { leaseToken: { equals: token } }] },
        data,
      })
      if (!written) throw new LeaseLostError(`Certificate ${id} is another job's now.`)
      held.certificate = written
    },
    rest: (data) => held.write({ ...data, leaseUntil: null, leaseOwner: null }),
  }
  return held
}
