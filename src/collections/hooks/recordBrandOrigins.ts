import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import {
  applicableFindings,
  dataOf,
  diffFindings,
  goneValues,
} from '../../core/brand/profile/diffFindings'
import { BRAND_PATHS, withoutValueAt } from '../../core/brand/profile/paths'
import {
  type Finding,
  type Origin,
  type Provenance,
  provenanceSchema,
} from '../../core/brand/profile/provenance'
import { recordOrigins } from '../../core/brand/profile/recordOrigins'
import { SCAN_FINDINGS, SCAN_OPERATION, SCAN_REMOVALS } from '../../core/brand/profile/scanContext'

/**
 * Keeps where each value of a brand profile comes from. A write by a person or through the API makes
 * what it changes theirs. A write by a scan changes only what the scan has found, and nothing that a
 * person wrote or locked, even since the scan looked.
 */
export const recordBrandOrigins: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  // A former version comes back with the origins that it had; nothing of it is the client's.
  if (req.context.isRestoringVersion) return data
  const before = originalDoc as Record<string, unknown> | undefined
  const stored = readProvenance(before?.provenance)
  const offered = req.context[SCAN_FINDINGS] as readonly Finding[] | undefined
  if (!offered) {
    const given = readProvenance(data.provenance)
    const author = authorOf(req.user)
    return { ...data, provenance: recordOrigins({ before, after: data, stored, given, author }) }
  }
  const changes = diffFindings({
    profile: before ?? {},
    provenance: stored,
    findings: offered,
  })
  const findings = applicableFindings(changes, undefined)
  const kept = before ? Object.fromEntries(BRAND_PARTS.map((part) => [part, before[part]])) : {}
  const found = { ...data, ...kept, ...dataOf({ ...data, ...kept }, findings) }
  const wanted = (req.context[SCAN_REMOVALS] ?? []) as readonly string[]
  const after = goneValues({ profile: before ?? {}, provenance: stored, findings })
    .filter(({ path }) => wanted.includes(path))
    .reduce<Record<string, unknown>>((rest, { path }) => withoutValueAt(rest, path), found)
  const operation = req.context[SCAN_OPERATION]
  return {
    ...after,
    ...(operation ? { scanOperation: operation } : {}),
    provenance: recordOrigins({ before, after, stored, given: stored, findings }),
  }
}

/** A key is nobody: what it writes says only when. */
const authorOf = (user: PayloadRequest['user']): Pick<Origin, 'by' | 'at'> => ({
  ...(user?.collection === 'users' ? { by: String(user.id) } : {}),
  at: new Date().toISOString(),
})

const BRAND_PARTS = [...new Set(BRAND_PATHS.map((path) => path.split('.')[0] ?? ''))]

const readProvenance = (value: unknown): Provenance => {
  const parsed = provenanceSchema.safeParse(value)
  return parsed.success ? parsed.data : {}
}
