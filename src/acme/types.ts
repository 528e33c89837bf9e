import type { KeyObject } from 'node:crypto'

/** What an authority can do, and where (RFC 8555 §7.1.1). */
export type AcmeDirectory = {
  newNonce: string
  newAccount: string
  newOrder: string
  /** ARI (RFC 9773). */
  renewalInfo?: string
  meta?: {
    termsOfService?: string
    externalAccountRequired?: boolean
    /** What it calls itself in CAA records (RFC 8555 §9.7.6). */
    caaIdentities?: string[]
    /** Name → description (draft-aaron-acme-profiles). */
    profiles?: Record<string, string>
  }
}

/** RFC 7807, as authorities answer it. `type` ends in the error's name, e.g. `…:error:rateLimited`. */
export type AcmeProblem = {
  type?: string
  detail?: string
  status?: number
  subproblems?: { type?: string; detail?: string; identifier?: { value?: string } }[]
}

export type AcmeAccount = { url: string; status: string; orders?: string }

export type AcmeOrder = {
  url: string
  status: 'pending' | 'ready' | 'processing' | 'valid' | 'invalid'
  identifiers: { type: string; value: string }[]
  authorizations: string[]
  finalize: string
  certificate?: string
  error?: AcmeProblem
  /** Milliseconds to wait before it is read again, where the authority says so. */
  retryAfter?: number
}

export const CHALLENGE_TYPES = ['http-01', 'tls-alpn-01', 'dns-01'] as const
export type ChallengeType = (typeof CHALLENGE_TYPES)[number]

export type AcmeChallenge = {
  type: string
  url: string
  token: string
  status: 'pending' | 'processing' | 'valid' | 'invalid'
  error?: AcmeProblem
}

export type AcmeAuthorization = {
  url: string
  status: 'pending' | 'valid' | 'invalid' | 'deactivated' | 'expired' | 'revoked'
  /** Without `*.` also for a wildcard. */
  identifier: { type: string; value: string }
  wildcard?: boolean
  challenges: AcmeChallenge[]
  retryAfter?: number
}

/** When an authority wants a certificate renewed (RFC 9773 §4.2). */
export type RenewalInfo = {
  start: Date
  end: Date
  explanationUrl?: string
  /** Milliseconds before it makes sense to ask again. */
  retryAfter?: number
}

export type ExternalAccount = {
  kid: string
  /** base64url, as the authority gives it. */
  key: string
}

/**
 * One account at one authority. Every call may throw an `AcmeError` for what the authority answered, or one
 * of type `connection` when it could not be reached. A call that the authority refuses for its nonce is
 * repeated with a fresh one, so what is thrown is meant.
 */
export type AcmeClient = {
  readDirectory: () => Promise<AcmeDirectory>
  /** Makes the account, or finds the one of this key. */
  register: (account: {
    email?: string
    /** Somebody has agreed to the terms; the authority refuses without. */
    termsAgreed: boolean
    external?: ExternalAccount
  }) => Promise<AcmeAccount>
  newOrder: (order: {
    names: readonly string[]
    /** ARI's id of the certificate that this one takes the place of. */
    replaces?: string
    profile?: string
  }) => Promise<AcmeOrder>
  readOrder: (url: string) => Promise<AcmeOrder>
  /** URLs of the account's orders, newest last; `null`: this authority tells nobody (RFC 8555 §7.1.2.1). */
  listOrders: () => Promise<string[] | null>
  readAuthorization: (url: string) => Promise<AcmeAuthorization>
  /** Tells the authority that a challenge may be tried. */
  answerChallenge: (url: string) => Promise<void>
  /** What a challenge's answer is made of (RFC 8555 §8.1). */
  keyAuthorization: (token: string) => string
  finalize: (order: { url: string; finalize: string; request: Buffer }) => Promise<AcmeOrder>
  /** PEM: the certificate and what it was issued with. */
  download: (url: string) => Promise<string>
  /** `null`: this authority has no ARI. */
  readRenewalInfo: (ariId: string) => Promise<RenewalInfo | null>
}

export type AcmeClientOptions = {
  directoryUrl: string
  /** Private EC key of the curve P-256. */
  accountKey: KeyObject
  /** URL of an account that is known; otherwise `register` first. */
  accountUrl?: string
  /** Roots that the authority's own TLS certificate may come from, as PEM. @default Node's */
  roots?: string[]
  userAgent: string
  signal?: AbortSignal
}
