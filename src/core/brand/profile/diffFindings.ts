import { canonicalJson } from '../../release/canonicalJson'
import { BRAND_PATHS, type ProfileData, valueAt, withValueAt } from './paths'
import type { Finding, Provenance } from './provenance'

/** Why a change is not made. */
export type Kept = 'human' | 'locked' | null

export type ProposedChange = Finding & {
  /** The value that stands in the profile now; `null` when there is none. */
  from: unknown
  /** A person's value or a locked one stays as it is; `null`: the change can be applied. */
  kept: Kept
}

/** What a scan would change. Findings that say what is there already are left out. */
export const diffFindings = ({
  profile,
  provenance,
  findings,
}: {
  profile: ProfileData
  provenance: Provenance
  findings: readonly Finding[]
}): ProposedChange[] =>
  findings.flatMap((finding): ProposedChange[] => {
    const from = valueAt(profile, finding.path)
    if (isSame(from, finding.value)) return []
    return [{ ...finding, from: from ?? null, kept: keptBy(provenance, finding.path, from) }]
  })

/** A value that an earlier scan has found and this one has not. */
export type GoneValue = Omit<Finding, 'value'> & { from: unknown }

/** Values of scans that `findings` say nothing of; never a person's, a locked one or the name. */
export const goneValues = ({
  profile,
  provenance,
  findings,
}: {
  profile: ProfileData
  provenance: Provenance
  findings: readonly Finding[]
}): GoneValue[] => {
  const found = new Set(findings.map(({ path }) => path))
  return BRAND_PATHS.flatMap((path): GoneValue[] => {
    const from = valueAt(profile, path)
    const origin = provenance[path]
    if (from === undefined || found.has(path) || path === 'name' || !origin) return []
    const { source, evidenceUrl, snippet, confidence, locked } = origin
    if (locked || source === 'human') return []
    return [{ path, from, source, evidenceUrl, snippet, confidence }]
  })
}

/** Paths whose value is what the scan has found again. */
export const confirmedPaths = ({
  profile,
  findings,
}: {
  profile: ProfileData
  findings: readonly Finding[]
}): string[] =>
  findings
    .filter(({ path, value }) => isSame(valueAt(profile, path), value))
    .map(({ path }) => path)

const isSame = (from: unknown, value: unknown): boolean =>
  from !== undefined && canonicalJson(from) === canonicalJson(value)

/** Every change that may be made, of `paths` if they are given; the rest of the profile is untouched. */
export const applicableFindings = (
  changes: readonly ProposedChange[],
  paths: readonly string[] | undefined,
): Finding[] =>
  changes
    .filter(({ kept, path }) => kept === null && (!paths || paths.includes(path)))
    .map(({ kept: _kept, from: _from, ...finding }) => finding)

/** Only the parts of a profile that the findings change, each whole: what a write needs. */
export const dataOf = (
  profile: ProfileData,
  findings: readonly Pick<Finding, 'path' | 'value'>[],
): Record<string, unknown> => {
  let whole: Record<string, unknown> = { ...profile }
  for (const { path, value } of findings) whole = withValueAt(whole, path, value)
  const parts = new Set(findings.map(({ path }) => path.split('.')[0] ?? ''))
  return Object.fromEntries([...parts].map((part) => [part, whole[part]]))
}

const keptBy = (provenance: Provenance, path: string, from: unknown): Kept => {
  const origin = provenance[path]
  if (origin?.locked) return 'locked'
  if (from === undefined) return null
  // A value without an origin is older than origins are: somebody wrote it.
  return !origin || origin.source === 'human' ? 'human' : null
}
