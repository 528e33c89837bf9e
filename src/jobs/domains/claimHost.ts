import type { CollectionSlug, Payload } from 'payload'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { claimMove, type ClaimRefusal, type ClaimRow } from '../../core/domains/claimMove'
import { transition } from '../../database/transition'

const COLLECTION = 'domain-claims' as CollectionSlug

/** Moves that others made in between, after which it is tried again. */
const TRIES = 3

/**
 * Makes a host the tenant's that has proved it. Of any number that try at once, one gets it: the row of a
 * host is unique, and every move states what it expects.
 *
 * @returns what stands in the way; null: it is the tenant's.
 */
export const claimHost = async ({
  payload,
  host,
  tenantId,
  domainId,
  now,
}: {
  payload: Payload
  host: string
  tenantId: string
  domainId: string
  now: Date
}): Promise<ClaimRefusal | null> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = (await payload.db.findOne({
      collection: COLLECTION,
      where: { host: { equals: host } },
    })) as unknown as ClaimRow | null
    const move = claimMove({ row, host, tenantId, domainId, now })
    if (move.kind === 'keep') return null
    if (move.kind === 'refuse') return move.refusal
    const where = move.kind === 'update' ? { and: entriesOf(move.expected) } : null
    const done = where
      ? await transition({ payload, collection: COLLECTION, where, data: move.data })
      : await create(payload, move.data)
    if (done) return null
  }
  return { code: 'taken' }
}

const entriesOf = <Value>(conditions: Record<string, Value>): Record<string, Value>[] =>
  Object.entries(conditions).map(([name, condition]) => ({ [name]: condition }))

const create = async (payload: Payload, data: Record<string, unknown>): Promise<unknown> => {
  const now = new Date().toISOString()
  try {
    return await payload.db.create({
      collection: COLLECTION,
      data: { ...data, createdAt: now, updatedAt: now },
    })
  } catch (error) {
    if (isUniqueViolation(error, { t: (key) => key })) return null
    throw error
  }
}
