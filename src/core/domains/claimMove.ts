import { nameLook } from './nameLook'

/** A row of `domain-claims`: whose a host name is. */
export type ClaimRow = {
  id: string
  host: string
  tenantId: string
  domainId?: string | null
  state: 'held' | 'quarantined'
  /** End of a quarantine. ISO 8601. */
  until?: string | null
}

type ClaimData = Omit<ClaimRow, 'id'> & { look: string }

/** What stands in the way of a claim. */
export type ClaimRefusal = { code: 'taken' } | { code: 'quarantined'; until: string }

/** What the database has to meet still when the move is written. */
type Expected = Record<string, { equals: string } | { less_than_equal: string }>

export type ClaimMove =
  | { kind: 'create'; data: ClaimData }
  | { kind: 'update'; expected: Expected; data: ClaimData }
  | { kind: 'keep' }
  | { kind: 'refuse'; refusal: ClaimRefusal }

/**
 * How a tenant that has proved a host gets it, given the row that is there. Its own it takes back at any
 * time; what another had, once the quarantine is over.
 */
export const claimMove = ({
  row,
  host,
  tenantId,
  domainId,
  now,
}: {
  row: ClaimRow | null
  host: string
  tenantId: string
  domainId: string
  now: Date
}): ClaimMove => {
  const data: ClaimData = {
    host,
    tenantId,
    domainId,
    state: 'held',
    until: null,
    look: nameLook(host),
  }
  if (!row) return { kind: 'create', data }
  const { id, state, until } = row
  if (row.tenantId === tenantId) {
    if (state === 'held' && row.domainId === domainId) return { kind: 'keep' }
    return {
      kind: 'update',
      expected: { id: { equals: id }, tenantId: { equals: tenantId } },
      data,
    }
  }
  if (state === 'held') return { kind: 'refuse', refusal: { code: 'taken' } }
  const at = now.toISOString()
  if (until && new Date(until) > now)
    return { kind: 'refuse', refusal: { code: 'quarantined', until } }
  return {
    kind: 'update',
    // Its last tenant may have taken it back and given it up anew since it was read.
    expected: {
      id: { equals: id },
      state: { equals: 'quarantined' },
      until: { less_than_equal: at },
    },
    data,
  }
}
