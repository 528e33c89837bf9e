import { AcmeError } from '../../acme/AcmeError'
import {
  type CertificateProblem,
  explainProblem,
  problemOf,
} from '../../core/certificates/explainProblem'
import { type FailureKind, nextAttempt } from '../../core/certificates/nextAttempt'
import { isTauseError } from '../../core/errors'
import type { CertificateDocument } from './documents'
import { CheckError } from './CheckError'
import type { HeldCertificate } from './holdCertificate'
import { markDomain } from './markDomain'
import type { OrderServices } from './services'

/** Characters of an authority's words that are kept. */
const MAX_DETAIL = 1000

/** A certificate that holds, whatever became of its renewal. */
export const isLive = ({ sealedChain, notAfter }: CertificateDocument, now: Date): boolean =>
  Boolean(sealedChain && notAfter && new Date(notAfter) > now)

/**
 * Writes down why a certificate was not obtained and when it is tried again. One that holds stays in use.
 *
 * @throws what is no failure of an order but ours: a bug, a lost lease, a database that is gone.
 */
export const noteFailure = async ({
  held,
  services,
  error,
}: {
  held: HeldCertificate
  services: OrderServices
  error: unknown
}): Promise<{ problem: CertificateProblem; nextAttemptAt: string }> => {
  const { code, kind, until, ...failure } = readFailure(error, services.now())
  const detail = failure.detail.slice(0, MAX_DETAIL)
  const { certificate } = held
  const now = services.now()
  const attempts = (certificate.attempts ?? 0) + 1
  const problem = { code, host: certificate.host, detail }
  const nextAttemptAt = nextAttempt({
    now,
    kind,
    failures: attempts,
    notBefore: until,
  }).toISOString()
  const live = isLive(certificate, now)
  await held.rest({
    state: live ? 'issued' : kind === 'unreachable' || kind === 'limit' ? 'pending' : 'failed',
    attempts,
    nextAttemptAt,
    problem: { ...problem, message: explainProblem(problem), at: now.toISOString() },
    // What was refused is over; what could not be asked goes on where it was.
    ...(kind === 'refused' && { order: null }),
  })
  if (!live)
    await markDomain({
      payload: services.payload,
      certificate,
      state: kind === 'unreachable' || kind === 'limit' ? 'pending' : 'failed',
    })
  return { problem, nextAttemptAt }
}

const readFailure = (
  error: unknown,
  now: Date,
): {
  code: CertificateProblem['code']
  kind: FailureKind
  detail: string
  until: Date | undefined
} => {
  if (error instanceof CheckError) return error
  if (error instanceof AcmeError) {
    const detail = error.problem.subproblems?.[0]?.detail ?? error.message
    const until = error.retryAfter ? new Date(now.getTime() + error.retryAfter) : undefined
    return { ...problemOf(error), detail, until }
  }
  // A key that cannot be opened says itself what to do.
  if (isTauseError(error))
    return { code: 'refused', kind: 'refused', detail: error.message, until: undefined }
  throw error
}
