import type { CollectionSlug, Payload, Where } from 'payload'
import type { PushState } from '../../core/targets/targetKinds'
import { transition } from '../../database/transition'
import type { PushDocument, PushLogEntry, TargetDocument } from './documents'
import { withEntries } from './pushLog'

export const findPush = async (payload: Payload, id: string): Promise<PushDocument | null> =>
  (await payload.db.findOne({
    collection: 'target-pushes' as CollectionSlug,
    where: { id: { equals: id } },
  })) as unknown as PushDocument | null

/** Past access control: what a job works on is decided when it is queued. */
export const findTarget = async (payload: Payload, id: string): Promise<TargetDocument | null> =>
  (await payload.db.findOne({
    collection: 'deploy-targets' as CollectionSlug,
    where: { id: { equals: id } },
  })) as unknown as TargetDocument | null

/** Pushes of a target, the one asked for last first. */
export const findPushes = async ({
  payload,
  targetId,
  states,
  sent = false,
}: {
  payload: Payload
  targetId: string
  states: readonly PushState[]
  /** Only those that were sent whole: of the others a target has ever more. @default all */
  sent?: boolean
}): Promise<PushDocument[]> => {
  const { docs } = await payload.db.find<PushDocument & Record<string, unknown>>({
    collection: 'target-pushes' as CollectionSlug,
    where: {
      and: [
        { target: { equals: targetId } },
        { state: { in: [...states] } },
        ...(sent ? [{ remoteId: { exists: true } }] : []),
      ],
    },
    sort: ['-requestedAt', '-createdAt'],
    limit: 0,
    pagination: false,
  })
  return docs
}

/**
 * Moves a push that is in one of the states `from`, and appends to its log; `null` when it is in another
 * state by now, or another worker has taken it up.
 *
 * @param fence The worker's own; without it, whoever works on the push loses nothing but this state.
 */
export const movePush = async ({
  payload,
  push,
  from,
  fence,
  data,
  log = [],
}: {
  payload: Payload
  push: PushDocument
  from: readonly PushState[]
  fence?: number
  data: Partial<Omit<PushDocument, 'id' | 'log' | 'tenant' | 'createdAt'>>
  log?: readonly PushLogEntry[]
}): Promise<PushDocument | null> => {
  const conditions: Where[] = [{ id: { equals: push.id } }, { state: { in: [...from] } }]
  if (fence !== undefined) conditions.push({ fence: { equals: fence } })
  return transition<PushDocument>({
    payload,
    collection: 'target-pushes',
    where: { and: conditions },
    data: { ...data, ...(log.length > 0 && { log: withEntries(push.log, log) }) },
  })
}
