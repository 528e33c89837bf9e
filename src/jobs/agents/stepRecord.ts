import type { CollectionSlug, Payload } from 'payload'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { addUsage, NO_USAGE } from '../../core/workflow/budget'
import type { ReadyStep } from '../../core/workflow/readyStep'
import { transition } from '../../database/transition'
import { LeaseLostError } from '../worker/reasons'
import { type RunDocument, type StepDocument, uniqueKeyOf } from './documents'

const COLLECTION = 'agent-steps'

/**
 * Begins an attempt at a step, or takes it up again after its worker has died; what that one had set
 * aside counts as used then. From here on the token is needed to write to it.
 *
 * @throws LeaseLostError when another worker has begun it.
 */
export const beginStep = async ({
  payload,
  run,
  ready,
  agent,
  token,
}: {
  payload: Payload
  run: RunDocument
  ready: ReadyStep
  agent: string | null
  token: string
}): Promise<StepDocument> => {
  const uniqueKey = uniqueKeyOf(run.id, ready.key, ready.attempt)
  const now = new Date().toISOString()
  const made = await create(payload, {
    tenant: run.tenant,
    run: run.id,
    key: ready.key,
    step: ready.step.id,
    does: ready.does,
    attempt: ready.attempt,
    uniqueKey,
    state: 'running',
    agent,
    inputs: ready.inputs,
    usage: { ...NO_USAGE, steps: 1 },
    token,
    startedAt: now,
    createdAt: now,
    updatedAt: now,
  })
  if (made) return made
  const { docs } = await payload.db.find<StepDocument & Record<string, unknown>>({
    collection: COLLECTION as CollectionSlug,
    where: { uniqueKey: { equals: uniqueKey } },
    limit: 1,
    pagination: false,
  })
  const known = docs[0]
  const taken =
    known &&
    (await transition<StepDocument>({
      payload,
      collection: COLLECTION,
      where: {
        and: [
          { uniqueKey: { equals: uniqueKey } },
          { state: { equals: 'running' } },
          { token: { equals: known.token } },
        ],
      },
      data: {
        token,
        reserved: null,
        usage: addUsage(known.usage ?? NO_USAGE, known.reserved ?? NO_USAGE),
      },
    }))
  if (!taken) throw new LeaseLostError(`Step ${uniqueKey} is another worker's now.`)
  return { ...taken, id: String(taken.id) }
}

/** @throws LeaseLostError when another worker has taken the step up. */
export const writeStep = async (
  payload: Payload,
  { id, uniqueKey, token }: StepDocument,
  data: Record<string, unknown>,
): Promise<StepDocument> => {
  const written = await transition<StepDocument>({
    payload,
    collection: COLLECTION,
    where: {
      and: [{ id: { equals: id } }, { state: { equals: 'running' } }, { token: { equals: token } }],
    },
    data,
  })
  if (!written) throw new LeaseLostError(`Step ${uniqueKey} is another worker's now.`)
  return { ...written, id: String(written.id) }
}

const create = async (
  payload: Payload,
  data: Record<string, unknown>,
): Promise<StepDocument | null> => {
  try {
    const made = await payload.db.create({ collection: COLLECTION as CollectionSlug, data })
    return { ...made, id: String(made.id) } as unknown as StepDocument
  } catch (error) {
    if (isUniqueViolation(error, { t: (key) => key })) return null
    throw error
  }
}
