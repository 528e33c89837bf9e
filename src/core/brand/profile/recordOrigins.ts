import { canonicalJson } from '../../release/canonicalJson'
import { BRAND_PATHS, type ProfileData, valueAt } from './paths'
import type { Finding, Origin, Provenance } from './provenance'

const BY_HAND: Omit<Origin, 'locked'> = {
  source: 'human',
  evidenceUrl: null,
  snippet: '',
  confidence: 1,
}

/**
 * The origins after a write. What a scan wrote keeps the scan's evidence; every other value that has
 * changed is a person's. Of the origins that came with the write only `locked` is taken: evidence
 * cannot be claimed.
 */
export const recordOrigins = ({
  before,
  after,
  stored,
  given,
  findings = [],
  author = {},
}: {
  /** The profile as it is stored; `undefined` on create. */
  before: ProfileData | undefined
  after: ProfileData
  stored: Provenance
  given: Provenance
  /** What the scan that writes has found. */
  findings?: readonly Finding[]
  /** Who writes, and when: kept with what a person changes. */
  author?: Pick<Origin, 'by' | 'at'>
}): Provenance => {
  const found = new Map(findings.map((finding) => [finding.path, finding]))
  const entries = BRAND_PATHS.flatMap((path): [string, Origin][] => {
    const value = valueAt(after, path)
    const old = before && valueAt(before, path)
    const known = stored[path]
    const locked = (findings.length > 0 ? known : (given[path] ?? known))?.locked ?? false
    // A value that somebody has taken out stays out only while it is locked.
    if (value === undefined) return locked ? [[path, { ...BY_HAND, locked }]] : []
    if (canonicalJson(value) === canonicalJson(old) && known) return [[path, { ...known, locked }]]
    const finding = found.get(path)
    if (!finding || canonicalJson(finding.value) !== canonicalJson(value))
      return [[path, { ...BY_HAND, ...author, locked }]]
    const { source, evidenceUrl, snippet, confidence } = finding
    return [[path, { source, evidenceUrl, snippet, confidence, locked }]]
  })
  return Object.fromEntries(entries)
}
