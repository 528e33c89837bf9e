import { pointerOf } from '../../../../jobs/deploy/flip'
import type { ReleaseDocument } from '../../../../jobs/deploy/releaseLog'
import type { ReleaseSummary } from '../types'

export const toReleaseSummary = (release: ReleaseDocument, site: unknown): ReleaseSummary => ({
  id: String(release.id),
  operationId: release.operation ?? null,
  environment: release.environment,
  status: release.status,
  live: pointerOf(site, release.environment) === String(release.id),
  startedAt: release.createdAt,
  activatedAt: release.activatedAt ?? null,
})
