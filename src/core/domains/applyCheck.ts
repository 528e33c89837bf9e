import type {
  CaaFinding,
  DomainChecks,
  DomainRow,
  DomainState,
  Finding,
  KeptFinding,
} from './domainState'
import { type CheckPhase, hasFailed, nextCheck } from './nextCheck'

export type Findings = { ownership: Finding; routing: Finding; caa?: CaaFinding }

/** What a look changes of a domain's document. */
export type CheckedDomain = {
  ownership: DomainState
  routing: DomainState
  checks: DomainChecks
  checkedAt: string
  nextCheckAt: string | null
  failures: number
}

/**
 * What a domain is after a look at it. What passes is verified at once. What had passed and does not
 * any more fails only after several looks over days; an answer that could not be had counts for nothing.
 *
 * @param asked somebody asked for this look: automatic ones that were given up begin anew.
 */
export const applyCheck = ({
  domain,
  findings,
  asked = false,
  now,
  random,
}: {
  domain: DomainRow
  findings: Findings
  asked?: boolean
  now: Date
  random?: () => number
}): CheckedDomain => {
  const at = now.toISOString()
  const known = domain.checks ?? {}
  const { routing } = findings
  const ownership = leniently(domain, findings)
  const isDown = (was: DomainState, { outcome }: Finding): boolean =>
    was === 'verified' && outcome === 'no'
  const down = isDown(domain.ownership, ownership) || isDown(domain.routing, routing)
  const blind = ownership.outcome === 'unknown' || routing.outcome === 'unknown'
  const failures = down ? (domain.failures ?? 0) + 1 : blind ? (domain.failures ?? 0) : 0
  const failingSince = failures > 0 ? (known.failingSince ?? at) : undefined
  const gone =
    down &&
    failingSince !== undefined &&
    hasFailed({ failures, failingSince: new Date(failingSince), now })
  const states = {
    ownership: stateAfter(domain.ownership, ownership, gone),
    routing: stateAfter(domain.routing, routing, gone),
  }
  const phase = phaseOf({ states, failures, blind })
  const restarts = asked && known.stoppedAt !== undefined
  const fresh = restarts || phaseChanged(domain, states)
  const since = (!fresh && known.since) || at
  const looks = fresh ? 1 : (known.looks ?? 0) + 1
  const next = ownership.until
    ? new Date(ownership.until)
    : nextCheck({ phase, looks, since: new Date(since), now, random })
  return {
    ...states,
    failures,
    checkedAt: at,
    nextCheckAt: next?.toISOString() ?? null,
    checks: {
      ownership: keep(ownership, at),
      routing: keep(routing, at),
      ...((findings.caa ?? known.caa) && { caa: findings.caa ?? known.caa }),
      looks,
      since,
      ...(failingSince && { failingSince }),
      ...(next === null && { stoppedAt: at }),
    },
  }
}

/** What proves a host to be a tenant's. */
const PROOF = /^"?tause-[0-9a-f]{32}"?$/

/**
 * A record that was taken away after it had proved the host is no sign of a new owner while the host still
 * leads here: a site does not go down for it. One of another tenant in its place is such a sign.
 */
const leniently = (domain: DomainRow, { ownership, routing }: Findings): Finding =>
  domain.ownership === 'verified' &&
  routing.outcome === 'yes' &&
  ['txt_missing', 'txt_other'].includes(ownership.code) &&
  !ownership.found?.some((value) => PROOF.test(value.trim()))
    ? { outcome: 'yes', code: 'txt_gone', found: ownership.found }
    : ownership

/** Codes that say whose the name is, not that its records are wrong: no time is given. */
const ANOTHERS: readonly string[] = ['taken', 'quarantined']

const stateAfter = (was: DomainState, { outcome, code }: Finding, gone: boolean): DomainState => {
  if (outcome === 'yes') return 'verified'
  if (was === 'verified' && ANOTHERS.includes(code)) return 'failed'
  return was === 'verified' && outcome === 'no' && gone ? 'failed' : was
}

const phaseOf = ({
  states: { ownership, routing },
  failures,
  blind,
}: {
  states: { ownership: DomainState; routing: DomainState }
  failures: number
  blind: boolean
}): CheckPhase => {
  if (ownership === 'failed' || routing === 'failed') return 'failed'
  if (ownership === 'pending' || routing === 'pending') return 'pending'
  if (failures > 0) return 'failing'
  return blind ? 'unasked' : 'healthy'
}

const phaseChanged = (
  was: Pick<DomainRow, 'ownership' | 'routing'>,
  is: Pick<DomainRow, 'ownership' | 'routing'>,
): boolean => was.ownership !== is.ownership || was.routing !== is.routing

const keep = (finding: Finding, at: string): KeptFinding => ({ ...finding, at })
