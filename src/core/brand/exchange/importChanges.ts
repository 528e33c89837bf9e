import { canonicalJson } from '../../release/canonicalJson'
import { BRAND_PATHS, type ProfileData, valueAt } from '../profile/paths'
import type { Provenance } from '../profile/provenance'
import { mergeBelow } from './mergeBelow'
import { KEPT_PATH } from './toBrandYml'

export type ImportChange = {
  path: string
  /** `null`: there is none yet. */
  from: unknown
  value: unknown
  /** `locked`: an import leaves it as it is. */
  kept: 'locked' | null
}

/**
 * What a person's import would change. Unlike a scan it may change what people wrote, since a person
 * looks at it first; a locked value it never touches, and what the file does not say stays.
 */
export const importChanges = ({
  profile,
  provenance,
  values,
}: {
  profile: ProfileData
  provenance: Provenance
  /** By path, of a file. */
  values: Readonly<Record<string, unknown>>
}): ImportChange[] =>
  BRAND_PATHS.flatMap((path): ImportChange[] => {
    const stored = valueAt(profile, path)
    const given = values[path]
    if (given === undefined) return []
    const value = path === KEPT_PATH ? keptTogether(given, stored) : given
    if (stored !== undefined && canonicalJson(stored) === canonicalJson(value)) return []
    return [{ path, from: stored ?? null, value, kept: provenance[path]?.locked ? 'locked' : null }]
  })

/** Lists are replaced: two imports of one file must not double them. */
const keptTogether = (given: unknown, stored: unknown): unknown =>
  canonicalJson(given) === canonicalJson(stored) ? given : mergeLists(mergeBelow(given, stored))

const mergeLists = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const seen = new Set<string>()
    return value.filter((entry) => {
      const key = canonicalJson(entry)
      return !seen.has(key) && seen.add(key)
    })
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mergeLists(inner)]))
}
