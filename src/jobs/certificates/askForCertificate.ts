import type { Payload } from 'payload'
import { conflict } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import type { JobDocument } from '../types'
import type { CertificateDocument } from './documents'
import { startCertificate } from './startCertificate'

/**
 * Has a certificate ordered or renewed at once, by a worker, also before its time and in the place of an
 * uploaded one, which serves on until then. The caller has checked that the actor may.
 *
 * @throws TauseError `conflict` while it is being worked on.
 */
export const askForCertificate = async ({
  payload,
  certificate: { id, host, tenant, leaseToken, leaseUntil },
  now = new Date(),
}: {
  payload: Payload
  certificate: CertificateDocument
  now?: Date
}): Promise<{ certificate: CertificateDocument; job: JobDocument }> => {
  const busy = conflict(`The certificate of ${host} is being worked on. Look again in a moment.`)
  if (leaseUntil && new Date(leaseUntil) > now) throw busy
  const asked = await transition<CertificateDocument>({
    payload,
    collection: 'certificates',
    where: { and: [{ id: { equals: id } }, { leaseToken: { equals: leaseToken ?? 0 } }] },
    // Should the job be lost, the plan queues another.
    data: { source: 'acme', nextAttemptAt: now.toISOString() },
  })
  if (!asked) throw busy
  const job = await startCertificate({
    payload,
    certificate: asked,
    tenantId: idOf(tenant) ?? null,
    // As the plan names this time: it finds it queued.
    occasion: now.toISOString(),
    force: true,
  })
  return { certificate: asked, job }
}
