import type { Payload } from 'payload'
import { isTauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { CertificateDocument } from './documents'
import { ensureCertificates } from './ensureCertificates'
import { CERTIFICATES } from './holdCertificate'
import type { CertificateOptions } from './services'
import { startCertificate } from './startCertificate'

/** Queued at one look; the next one comes seconds later. */
const PORTION = 200

/**
 * Queues the work on each certificate whose time has come. Any number may run at once: each time of a
 * certificate is queued once.
 *
 * @returns how many were queued.
 */
export const planCertificates = async ({
  payload,
  options,
  signal,
  now = new Date(),
}: {
  payload: Payload
  options: CertificateOptions
  signal: AbortSignal
  now?: Date
}): Promise<number> => {
  if (!options.acme) return 0
  await ensureCertificates({ payload, options, now, signal })
  const { docs } = await payload.db.find<CertificateDocument>({
    collection: CERTIFICATES,
    where: {
      and: [
        { source: { equals: 'acme' } },
        { nextAttemptAt: { less_than_equal: now.toISOString() } },
        {
          or: [{ leaseUntil: { exists: false } }, { leaseUntil: { less_than: now.toISOString() } }],
        },
      ],
    },
    sort: 'nextAttemptAt',
    limit: PORTION,
    pagination: false,
  })
  let queued = 0
  for (const certificate of docs) {
    if (signal.aborted) break
    if (await start(payload, certificate)) queued += 1
  }
  return queued
}

const start = async (payload: Payload, certificate: CertificateDocument): Promise<boolean> => {
  try {
    await startCertificate({
      payload,
      certificate,
      tenantId: idOf(certificate.tenant) ?? null,
      occasion: certificate.nextAttemptAt ?? '',
    })
    return true
  } catch (error) {
    // Queued before, and not yet worked on.
    if (isTauseError(error) && error.code === 'conflict') return false
    throw error
  }
}
