import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest } from 'payload'
import { forbidden } from '../core/errors'
import { idOf } from '../core/tenancy/idOf'
import type { JobDocument } from './types'

/**
 * A request as the user or API key that caused the job, as they are now: who has lost a role since
 * has lost it for the job too.
 *
 * @throws TauseError `forbidden` when they exist no longer, or the key was revoked or has expired.
 */
export const actorRequest = async ({
  payload,
  job,
}: {
  payload: Payload
  job: JobDocument
}): Promise<PayloadRequest> => {
  const keyId = idOf(job.apiKey)
  const collection = (keyId ? 'api-keys' : 'users') as CollectionSlug
  const id = keyId ?? idOf(job.user)
  const actor = id
    ? await payload
        // The identity itself is being established: there is no user to check access for yet.
        .findByID({ collection, id, depth: 0, overrideAccess: true, disableErrors: true })
    : null
  const state = actor as { expiresAt?: string | null; revokedAt?: string | null } | null
  if (!actor || state?.revokedAt || (state?.expiresAt && new Date(state.expiresAt) < new Date()))
    throw forbidden(
      `Job ${job.id} cannot run: the ${keyId ? 'API key' : 'user'} that caused it is no longer there. Start it again.`,
    )
  return createLocalReq({ user: { ...actor, collection } as never }, payload)
}
