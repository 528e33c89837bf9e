import { idOf } from './idOf'

export type MembershipRow = { id?: unknown; tenant?: unknown; role?: unknown }

/**
 * The rows a write results in. Rows of tenants that the writer may change are as wanted; all others stay
 * as they were, also when the writer, who does not see them, left them out.
 *
 * @returns `foreign`: tenants outside the writer's that the write would have added or given another role.
 */
export const mergeMemberships = ({
  before,
  wanted,
  mayChange,
}: {
  before: readonly MembershipRow[]
  wanted: readonly MembershipRow[]
  mayChange: (tenant: string) => boolean
}): { rows: MembershipRow[]; foreign: string[] } => {
  const stored = new Map(before.map((row) => [idOf(row.tenant) ?? '', row]))
  const rows = before.filter((row) => !mayChange(idOf(row.tenant) ?? ''))
  const foreign: string[] = []
  const added = new Set<string>()
  for (const row of wanted) {
    const tenant = idOf(row.tenant)
    if (tenant === undefined || added.has(tenant)) continue
    if (mayChange(tenant)) {
      added.add(tenant)
      rows.push(row)
    } else if (stored.get(tenant)?.role !== row.role) foreign.push(tenant)
  }
  return { rows, foreign }
}
