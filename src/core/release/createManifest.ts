import { invalid } from '../errors'
import type { ReleaseManifest } from './types'
import { manifestIssues } from './verifyManifest'

/** What a manifest is made of; `schemaVersion` is ours. */
export type ManifestInput = Omit<ReleaseManifest, 'schemaVersion'>

/**
 * Builds a manifest with its entries in a fixed order, so that equal releases have equal bytes.
 *
 * @throws TauseError `invalid` when a route, form or page contradicts the rest of the manifest.
 */
export const createManifest = (input: ManifestInput): ReleaseManifest => {
  const manifest: ReleaseManifest = {
    schemaVersion: 1,
    siteId: input.siteId,
    tenantId: input.tenantId,
    renderer: input.renderer,
    routes: byKey(input.routes),
    notFound: input.notFound,
    ...(input.maintenance && { maintenance: input.maintenance }),
    ...(input.redirects?.length && { redirects: input.redirects }),
    ...(input.headers?.length && { headers: input.headers }),
    formPages: input.formPages,
    forms: byKey(input.forms),
    pages: byKey(input.pages),
    ...(input.content && {
      content: { ...input.content, pages: byKey(input.content.pages) },
    }),
  }
  const issues = manifestIssues(manifest)
  if (issues.length > 0)
    throw invalid(
      `The manifest of site "${input.siteId}" is not consistent: ${issues[0]?.pointer} ${issues[0]?.message}`,
      issues,
    )
  return manifest
}

const byKey = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
