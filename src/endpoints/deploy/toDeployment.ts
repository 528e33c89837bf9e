import type { Deployment, DeploymentLogEntry } from '../../core/api/deployments'
import { idOf } from '../../core/tenancy/idOf'
import { pointerOf } from '../../jobs/deploy/flip'
import type { ReleaseDocument, ReleaseLogEntry } from '../../jobs/deploy/releaseLog'
import type { AddressedSite, UrlOf } from '../../jobs/domains/siteAddresses'

/** A release as the API shows it; `site` is its site's document. */
export const toDeployment = ({
  release,
  site,
  urlOf,
}: {
  release: ReleaseDocument
  site: AddressedSite | null
  urlOf: UrlOf
}): Deployment => ({
  id: String(release.id),
  appId: idOf(release.site) ?? '',
  tenantId: idOf(release.tenant) ?? '',
  operationId: release.operation ?? null,
  environment: release.environment,
  status: release.status,
  url: site ? urlOf(site, release.environment) : '',
  live: pointerOf(site, release.environment) === String(release.id),
  createdAt: release.createdAt,
  activatedAt: release.activatedAt ?? null,
  basedOn: release.basedOn ?? null,
  trigger: release.trigger ?? 'manual',
  requestedAt: release.requestedAt ?? release.createdAt,
  promotedFromId: release.promotedFrom ?? null,
  supersededById: release.supersededBy ?? null,
  steps: release.steps ?? [],
  stats: release.stats ?? null,
  brandVersionId: release.brandVersion ?? null,
  error: release.status === 'failed' ? firstError(release.log ?? []) : null,
})

/** Entries of a log with their positions, from one on. */
export const toLogEntries = (
  log: readonly ReleaseLogEntry[],
  start: number,
  end = log.length,
): DeploymentLogEntry[] =>
  log.slice(start, end).map((entry, index) => ({ id: String(start + index), ...entry }))

const firstError = (log: readonly ReleaseLogEntry[]): ReleaseLogEntry | null =>
  log.find(({ level }) => level === 'error') ?? null
