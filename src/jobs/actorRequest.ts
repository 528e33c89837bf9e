import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest } from 'payload'
import { forbidden } from '../core/errors'
import { idOf } from '../core/tenancy/idOf'
import type { JobDocument } from './types'

type ActorRow = Record<string, unknown> | null

/** Actors that jobs claimed together have in common: each is looked up once for all of them. */
export type KnownActors = Map<string, Promise<ActorRow>>

/**
 * A request as the user or API key that caused the job, as they are now: who has lost a role since
 * has lost it for the job too.
 *
 * @throws TauseError `forbidden` when they exist no longer, or the key was revoked or has expired.
 */
export const actorRequest = async ({
  payload,
  job,
  known = new Map(),
}: {
  payload: Payload
  job: Pick<JobDocument, 'id' | 'user' | 'apiKey'>
  known?: KnownActors
}): Promise<PayloadRequest> => {
  const keyId = idOf(job.apiKey)
  const collection = (keyId ? 'api-keys' : 'users') as CollectionSlug
  const id = keyId ?? idOf(job.user)
  const actor = id ? await findActor({ payload, collection, id, known }) : null
  const state = actor as { expiresAt?: string | null; revokedAt?: string | null } | null
  if (!actor || state?.revokedAt || (state?.expiresAt && new Date(state.expiresAt) < new Date()))
    throw forbidden(
      `Job ${job.id} cannot run: the ${keyId ? 'API key' : 'user'} that caused it is no longer there. Start it again.`,
    )
  // Keys have one tenant; the multi-tenant plugin reads it where users have theirs.
  const tenants = keyId ? { tenants: [{ tenant: idOf(actor.tenant) }] } : {}
  return createLocalReq({ user: { ...actor, ...tenants, collection } as never }, payload)
}

const findActor = ({
  payload,
  collection,
  id,
  known,
}: {
  payload: Payload
  collection: CollectionSlug
  id: string
  known: KnownActors
}): Promise<ActorRow> => {
  const key = `${collection}/${id}`
  const found =
    known.get(key) ??
    (payload
      // The identity itself is being established: there is no user to check access for yet.
      .findByID({
        collection,
        id,
        depth: 0,
        overrideAccess: true,
        disableErrors: true,
      }) as unknown as Promise<ActorRow>)
  known.set(key, found)
  return found
}
