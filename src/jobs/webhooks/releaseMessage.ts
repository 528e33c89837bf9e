import type { ReleasePublished } from '../../core/api/webhooks'
import { surrogateKey } from '../../core/content/surrogateKeys'
import { changedPages } from '../../core/release/changedPages'
import type { Environment, ReleaseManifest } from '../../core/release/types'

/** Paths that one message names; a receiver of more had better fetch everything again. */
const MAX_PATHS = 1000

/** What outside frontends are told of a release that went live. */
export const releaseMessage = ({
  site,
  environment,
  releaseId,
  previousReleaseId,
  before,
  after,
  at,
}: {
  site: ReleasePublished['data']['site']
  environment: Environment
  releaseId: string
  previousReleaseId: string | null
  /** `null`: there was none, or it cannot be read any more. */
  before: ReleaseManifest | null
  after: ReleaseManifest
  /** ISO 8601. */
  at: string
}): ReleasePublished => {
  const { changed, removed, pageIds, siteChanged } = changedPages({ before, after })
  const truncated = changed.length + removed.length > MAX_PATHS
  const all = truncated || siteChanged || before === null
  return {
    type: 'release.published',
    timestamp: at,
    data: {
      site,
      environment,
      releaseId,
      previousReleaseId,
      changed: changed.slice(0, MAX_PATHS),
      removed: removed.slice(0, Math.max(0, MAX_PATHS - changed.length)),
      surrogateKeys: all
        ? [surrogateKey.site(site.id)]
        : pageIds.length > 0
          ? [surrogateKey.index(site.id), ...pageIds.map(surrogateKey.page)]
          : [],
      truncated,
      at,
    },
  }
}
