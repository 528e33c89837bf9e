import { canonicalJson } from './canonicalJson'
import type { ReleaseManifest } from './types'

/** Paths by what happened to them, each list in code-unit order. */
export type ManifestDiff = {
  added: string[]
  /** Other bytes or other headers. */
  changed: string[]
  removed: string[]
  unchanged: string[]
}

/** What visitors will see differently. Without an earlier manifest everything is added. */
export const diffManifests = ({
  before,
  after,
}: {
  before: ReleaseManifest | null
  after: ReleaseManifest
}): ManifestDiff => {
  const diff: ManifestDiff = { added: [], changed: [], removed: [], unchanged: [] }
  const old = before?.routes ?? {}
  for (const path of Object.keys(after.routes).sort()) {
    if (!Object.hasOwn(old, path)) diff.added.push(path)
    else if (canonicalJson(old[path]) === canonicalJson(after.routes[path]))
      diff.unchanged.push(path)
    else diff.changed.push(path)
  }
  diff.removed = Object.keys(old)
    .filter((path) => !Object.hasOwn(after.routes, path))
    .sort()
  return diff
}
