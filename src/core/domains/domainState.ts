export const DOMAIN_STATES = ['pending', 'verified', 'failed'] as const
export type DomainState = (typeof DOMAIN_STATES)[number]

/** What has to pass, in this order, for a domain to be live. */
export const DOMAIN_PARTS = ['ownership', 'routing', 'certificate'] as const
export type DomainPart = (typeof DOMAIN_PARTS)[number]

/**
 * `yes` and `no` are what the world says; `unknown`: it could not be asked, which says nothing.
 */
export type Outcome = 'yes' | 'no' | 'unknown'

export const FINDING_CODES = [
  'ok',
  /** Ownership: no TXT record is there. */
  'txt_missing',
  /** Ownership: TXT records are there, and none is this one. */
  'txt_other',
  /** Ownership: the record is right, and another tenant has the name. */
  'taken',
  /** Ownership: the record is right, and another tenant had the name until lately. */
  'quarantined',
  /** Ownership: it looks like a name of another tenant. */
  'lookalike',
  /** Ownership: the record is gone; the name still leads here, which is enough. */
  'txt_gone',
  /** Routing: the name has no addresses. */
  'no_address',
  /** Routing: the name leads elsewhere, or not only here. */
  'elsewhere',
  /** Routing: the DNS is right, and nothing answers at its port 80. */
  'no_answer',
  /** Routing: something else answers. */
  'other_answer',
  /** Routing: the name leads to addresses that are not public. */
  'not_public',
  /** The DNS did not answer. */
  'dns_down',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** What a look at one part found. */
export type Finding = {
  outcome: Outcome
  code: FindingCode
  /** Values of records or an answer, as they were found. */
  found?: string[]
  /** Of `quarantined`: its end. ISO 8601. */
  until?: string
}

export type KeptFinding = Finding & { at: string }

/** Which authorities may issue certificates, by the DNS. */
export type CaaFinding = {
  at: string
  /** Null: it could not be asked, or no authority is set up. */
  allowed: boolean | null
  found: string[]
}

/** `domains.checks`: what the last look found, and how often we have looked. */
export type DomainChecks = {
  ownership?: KeptFinding
  routing?: KeptFinding
  caa?: CaaFinding
  /** Looks since the automatic ones began. */
  looks?: number
  /** When they began. ISO 8601. */
  since?: string
  /** First of the failures in a row of what had been verified. ISO 8601. */
  failingSince?: string
  /** When the automatic looks were given up. ISO 8601. */
  stoppedAt?: string
}

/** What the rules need of a domain's document. */
export type DomainRow = {
  host: string
  ownership: DomainState
  routing: DomainState
  certificate: DomainState
  verificationToken?: string | null
  redirectToPrimary?: boolean | null
  checks?: DomainChecks | null
  checkedAt?: string | null
  nextCheckAt?: string | null
  failures?: number | null
}

/** True when visitors of the host get the site: it is the tenant's, and it leads here. */
export const isServed = ({
  ownership,
  routing,
}: Pick<DomainRow, 'ownership' | 'routing'>): boolean =>
  ownership === 'verified' && routing === 'verified'

/**
 * True when a domain may be a site's main address. A missing certificate does not take a site away that
 * is served over plain HTTP; nobody is led to it before it has one.
 *
 * @param needsCertificate an authority is set up.
 */
export const isLive = (
  domain: Pick<DomainRow, 'ownership' | 'routing' | 'certificate'>,
  needsCertificate: boolean,
): boolean => isServed(domain) && (!needsCertificate || domain.certificate === 'verified')
