import { createQuota } from './quota'
import type { Candidate } from './store/JobStore'
import { takeTurns } from './takeTurns'
import type { JobLimits } from './types'

const line = (lane: string, kind: string, ...positions: number[]): Candidate[] =>
  positions.map((position) => ({ id: `${lane}${kind}${position}`, lane, kind, position }))

const quotaOf = (limits: Record<string, JobLimits>, tenantLimit?: number, running = {}) =>
  createQuota({
    kinds: new Map(
      Object.entries(limits).map(([kind, limit]) => [
        kind,
        { kind, limits: limit, run: () => Promise.resolve() },
      ]),
    ),
    tenantLimit,
    counts: [],
    running: new Map(Object.entries(running)),
  })

const choose = (
  candidates: Candidate[],
  slots: number,
  quota = quotaOf({}),
  lanes = [...new Set(candidates.map(({ lane }) => lane))],
): string =>
  takeTurns({ candidates, lanes, slots, quota })
    .map(({ id }) => id)
    .join(' ')

describe('takeTurns', () => {
  it('serves one of each tenant before a second of any', () => {
    const many = line('A', 'k', 1, 2, 3, 4, 5)
    const few = line('B', 'k', 9)
    expect(choose([...many, ...few], 3)).toBe('Ak1 Bk9 Ak2')
    expect(choose([...many, ...few], 1, quotaOf({}), ['B', 'A'])).toBe('Bk9')
  })

  it('goes by position within a tenant, whatever the kind', () => {
    expect(choose([...line('A', 'k', 2, 4), ...line('A', 'm', 1, 3)], 4)).toBe('Am1 Ak2 Am3 Ak4')
  })

  it('passes over a kind that is at its limit, not over the tenant', () => {
    const candidates = [...line('A', 'k', 1, 2), ...line('A', 'm', 3), ...line('B', 'k', 4)]
    expect(choose(candidates, 4, quotaOf({ k: { perTenant: 1 } }))).toBe('Ak1 Bk4 Am3')
    expect(choose(candidates, 4, quotaOf({ k: { total: 1 } }))).toBe('Ak1 Am3')
    expect(choose(candidates, 4, quotaOf({ k: { perWorker: 2 } }, undefined, { k: 2 }))).toBe('Am3')
  })

  it('holds a tenant to its limit', () => {
    expect(choose([...line('A', 'k', 1, 2, 3), ...line('B', 'k', 4)], 9, quotaOf({}, 2))).toBe(
      'Ak1 Bk4 Ak2',
    )
  })
})
