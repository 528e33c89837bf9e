import type { ChallengeType } from '../../acme/types'
import type { CertificateState } from '../../core/certificates/states'
import type { ProblemCode } from '../../core/certificates/explainProblem'

/** An order that a worker has placed, or was about to. */
export type OrderUnderway = {
  /** Written before the authority is asked. ISO 8601. */
  askedAt: string
  /** Written as soon as it has answered. */
  url?: string
  sealId: string
  /** Private key of the certificate to come, PEM. */
  sealedKey: string
  /** ARI's id of the certificate that it takes the place of. */
  replaces?: string
  /** How its host is proved. */
  way: ChallengeType
  /** Asked for within the window that the authority wanted: its limits do not count it. */
  exempt: boolean
}

export type StoredProblem = {
  code: ProblemCode
  /** In plain English; `explainProblem` says the same in another language. */
  message: string
  host: string
  detail: string
  at: string
}

export type CertificateDocument = {
  id: string
  tenant?: string | { id: string } | null
  host: string
  domain?: string | { id: string } | null
  names?: string[] | null
  source: 'acme' | 'upload'
  state: CertificateState
  issuer?: string | null
  fingerprint?: string | null
  notBefore?: string | null
  notAfter?: string | null
  renewAt?: string | null
  ariCheckedAt?: string | null
  /** Failures in a row. */
  attempts?: number | null
  /** When it is looked at next: to be tried, renewed, or asked about. */
  nextAttemptAt?: string | null
  problem?: StoredProblem | null
  version?: number | null
  directory?: string | null
  sealId?: string | null
  sealedKey?: string | null
  sealedChain?: string | null
  order?: OrderUnderway | null
  leaseOwner?: string | null
  leaseToken?: number | null
  leaseUntil?: string | null
  createdAt: string
  updatedAt: string
}

export type AccountDocument = {
  id: string
  directory: string
  sealId: string
  sealedKey: string
  url?: string | null
  contact?: string | null
}
