import type { Payload } from 'payload'
import { explainProblem } from '../../core/certificates/explainProblem'
import { nextAttempt } from '../../core/certificates/nextAttempt'
import { transition } from '../../database/transition'
import type { JobDocument, JobKind } from '../types'
import { findCertificate } from './holdCertificate'
import { runCertificate } from './runCertificate'
import { type CertificateOptions, orderServices } from './services'
import { CERTIFICATE, type CertificateInput } from './startCertificate'

/** Orders at the same time in one worker: each mostly waits for the authority. */
const PER_WORKER = 8

/**
 * Orders and renews one certificate. What came of it stands in the certificate's own document, with when it is
 * tried again: the job only fails when its worker ends each time.
 */
export const certificateJob = ({
  settings,
  now,
}: {
  settings: CertificateOptions
  now?: () => Date
}): JobKind<CertificateInput> => ({
  kind: CERTIFICATE,
  system: true,
  limits: { perWorker: PER_WORKER },
  run: async ({ payload, job, input, signal, progress }) => {
    const { acme } = settings
    if (!acme) return { outcome: 'off' }
    await progress({ percent: 10, step: 'order' })
    return runCertificate({
      id: input.certificateId,
      occasion: input.occasion,
      jobId: String(job.id),
      services: orderServices({ payload, options: settings, acme, now }),
      signal,
      force: input.force,
    })
  },
  onFailed: ({ payload, job }) => letGo(payload, job),
})

/** A certificate that a job leaves behind is tried again later, by another one. */
const letGo = async (payload: Payload, job: JobDocument): Promise<void> => {
  const { certificateId } = job.payload as CertificateInput
  const found = await findCertificate(payload, certificateId)
  if (!found || found.leaseOwner !== String(job.id)) return
  const now = new Date()
  const attempts = (found.attempts ?? 0) + 1
  const problem = { code: 'interrupted', host: found.host, detail: '' } as const
  await transition({
    payload,
    collection: 'certificates',
    where: {
      and: [{ id: { equals: found.id } }, { leaseToken: { equals: found.leaseToken ?? 0 } }],
    },
    data: {
      state: found.sealedChain ? 'issued' : 'pending',
      attempts,
      nextAttemptAt: nextAttempt({ now, kind: 'unreachable', failures: attempts }).toISOString(),
      problem: { ...problem, message: explainProblem(problem), at: now.toISOString() },
      leaseOwner: null,
      leaseUntil: null,
      leaseToken: (found.leaseToken ?? 0) + 1,
    },
  })
}
