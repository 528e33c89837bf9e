import type { ReleaseStep } from '../../../core/release/steps'
import type { Environment } from '../../../core/release/types'
import type { ReleaseStatus } from '../../../jobs/deploy/releaseLog'
import type { WaitingPages } from '../sections/waitingPages'

/** What the screens know of a release; moments are ISO 8601. */
export type ReleaseSummary = {
  id: string
  operationId: string | null
  environment: Environment
  status: ReleaseStatus
  /** Visitors see it now. */
  live: boolean
  startedAt: string
  activatedAt: string | null
}

/** A site as a card shows it. */
export type SiteSummary = {
  id: string
  name: string
  status: 'creating' | 'ready' | 'failed'
  /** Null where the tenant is clear. */
  tenantName: string | null
  /** IANA name, the tenant's. */
  timeZone: string
  /** Where it is, or will be once it is deployed. */
  url: string
  /** Shows the drafts; null while there is nothing to show. */
  previewUrl: string | null
  environment: Environment
  isLive: boolean
  /** What a deployment would bring up to date because a shared section changed. */
  waiting: WaitingPages | null
  last: ReleaseSummary | null
  /** The live release, and the moment that what a rollback goes back to went live. */
  rollback: { releaseId: string; toMoment: string } | null
  mayDeploy: boolean
}

/** A release on the site's own timeline. */
export type ReleaseEntry = ReleaseSummary & {
  /** It was live once: it can be again. */
  canReturn: boolean
  /** Moment that what a rollback of it goes back to went live; null: nothing to go back to. */
  backToMoment: string | null
  by: { kind: 'user'; name: string } | { kind: 'key' } | { kind: 'platform' }
  /** What made it begin: `manual`, `schedule`, `publish`, `promote`, `retry`; null: not written down. */
  trigger: string | null
  /** The environment of the release whose files it took over. */
  promotedFrom: Environment | null
  stats: Record<string, number> | null
  /** From its first step to its last. Milliseconds. */
  duration: number | null
  /** Empty for releases of earlier versions. */
  steps: ReleaseStep[]
  /** It has files to compare. */
  isBuilt: boolean
}

/** One of a site's environments, as a tab shows it. */
export type EnvironmentSummary = {
  environment: Environment
  /** Where it is, or will be. */
  url: string
  live: { releaseId: string; since: string; pages: number | null; bytes: number | null } | null
  isRunning: boolean
  /** Visitors are asked for a password. */
  isProtected: boolean
}
