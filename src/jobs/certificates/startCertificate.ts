import type { Payload } from 'payload'
import { enqueue } from '../enqueue'
import type { JobDocument } from '../types'

/** Kind of the jobs that order and renew. */
export const CERTIFICATE = 'certificate'

export type CertificateInput = {
  certificateId: string
  /** `nextAttemptAt` that it was queued for: what has been looked at since is not looked at again. */
  occasion: string
  /** Also before its time. */
  force?: boolean
}

/**
 * Queues the work on one certificate.
 *
 * @param occasion its `nextAttemptAt`, ISO 8601: each is worked on once.
 * @throws TauseError `conflict` when it has been queued before.
 */
export const startCertificate = ({
  payload,
  certificate: { id, host },
  tenantId,
  occasion,
  force,
}: {
  payload: Payload
  certificate: { id: string; host: string }
  tenantId: string | null
  occasion: string
  force?: boolean
}): Promise<JobDocument> =>
  enqueue({
    payload,
    kind: CERTIFICATE,
    input: { certificateId: id, occasion, ...(force && { force }) } satisfies CertificateInput,
    tenantId,
    actor: null,
    subject: `certificates/${host}`,
    idempotencyKey: `${id}|${occasion}`,
  })
