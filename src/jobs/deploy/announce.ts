import type { Payload } from 'payload'
import { isTauseError } from '../../core/errors'
import { RELEASE_STEPS, withStep, type ReleaseStep } from '../../core/release/steps'
import { idOf } from '../../core/tenancy/idOf'
import { enqueue } from '../enqueue'
import { DEPLOY } from './deployKind'
import type { ReleaseDocument } from './releaseLog'

/** So that whoever goes back has written it down before others are told. Milliseconds. */
const DELAY = 300

/** The steps of a release that goes live again: only others are to be told. */
export const stepsToAnnounce = (steps: readonly ReleaseStep[] | null | undefined): ReleaseStep[] =>
  withStep(steps ?? RELEASE_STEPS.map((step) => ({ step, state: 'skipped' })), {
    step: 'notify',
    state: 'pending',
    at: '',
  })

/**
 * Queues the step `notify` of a release that went live without a job of its own: by a rollback. Asked
 * twice for the same going live, it is queued once.
 */
export const announce = async ({
  payload,
  release,
  actor,
}: {
  payload: Payload
  /** With the `requestedAt` of this going live. */
  release: ReleaseDocument
  actor: { collection: string; id: string } | null
}): Promise<void> => {
  if (!actor) return
  await enqueue({
    payload,
    kind: DEPLOY,
    input: { releaseId: release.id },
    tenantId: idOf(release.tenant) ?? null,
    actor,
    idempotencyKey: `announce:${release.id}:${release.requestedAt ?? ''}`,
    runAt: new Date(Date.now() + DELAY),
  }).catch((error: unknown) => {
    if (!isTauseError(error) || error.code !== 'conflict') throw error
  })
}

/** Whoever had started a release, on whose access its jobs run. */
export const starterOf = ({
  createdBy,
  createdByKey,
}: {
  createdBy?: unknown
  createdByKey?: unknown
}): { collection: string; id: string } | null => {
  const key = idOf(createdByKey)
  const user = idOf(createdBy)
  if (key) return { collection: 'api-keys', id: key }
  return user ? { collection: 'users', id: user } : null
}
