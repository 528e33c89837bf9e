import type { Payload } from 'payload'
import { conflict, TauseError } from '../../core/errors'
import { findRelease } from './findRelease'

/** Why a job may not go on with a release that is no longer in the state the job had left it in. */
export const stoppedBy = async ({
  payload,
  releaseId,
}: {
  payload: Payload
  releaseId: string
}): Promise<TauseError> => {
  const release = await findRelease(payload, releaseId)
  if (release?.status === 'superseded') return superseded(releaseId, release.supersededBy ?? '')
  if (release?.status === 'cancelled')
    return new TauseError({
      code: 'cancelled',
      status: 409,
      message: `Deployment "${releaseId}" was cancelled. Retry it, or deploy again.`,
    })
  if (release && ['pending', 'building'].includes(release.status))
    return conflict(
      `Deployment "${releaseId}" was tried again. Follow operation "${release.operation ?? ''}".`,
    )
  return conflict(`Deployment "${releaseId}" was ended by somebody else.`)
}

/** The error of a deployment that gave way to a later one. */
export const superseded = (releaseId: string, by: string): TauseError =>
  new TauseError({
    code: 'superseded',
    status: 409,
    message: `Deployment "${releaseId}" gave way to the later one "${by}". Follow that one.`,
  })
