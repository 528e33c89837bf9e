import { createHash, randomInt } from 'node:crypto'
import type { AfterErrorHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { idempotencyKeys } from '../idempotencyKeys'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'

const SECOND = 1000
const HOUR = 60 * 60 * SECOND

/** A save that has neither ended nor failed by then has died with its process. Milliseconds. */
const LEASE = 30 * SECOND

/** How long it is known that a state has had its save: more than any request takes. Milliseconds. */
const KEPT = HOUR

const COLLECTION = idempotencyKeys.slug as CollectionSlug

/** In a request's context: the claims of its saves. */
const CLAIMS = 'saveClaims'

type Claim = { id: string; token: number }

/**
 * The right to save from one state of a document, which one save alone gets: a row with a unique key,
 * written in the save's own transaction where the database has them. Without, {@link releaseClaims} gives
 * it back when the save fails.
 *
 * @returns false when another save has it.
 */
export const claimState = async ({
  req,
  collection,
  id,
  base,
}: {
  req: PayloadRequest
  collection: string
  id: string
  /** `updatedAt` of the state that the document is in. ISO 8601. */
  base: string
}): Promise<boolean> => {
  const { db } = req.payload
  const now = Date.now()
  const iso = (time: number): string => new Date(time).toISOString()
  const scope = createHash('sha256').update(`save ${collection} ${id} ${base}`).digest('hex')
  const token = randomInt(2 ** 31)
  const lease = { claimToken: token, claimedUntil: iso(now + LEASE), updatedAt: iso(now) }
  const write = async (): Promise<unknown> => {
    const ofScope: Where = { scope: { equals: scope } }
    if (await db.findOne({ collection: COLLECTION, where: ofScope, req }))
      // The document would be past this state, had that save ended.
      return db.updateOne({
        collection: COLLECTION,
        where: { and: [ofScope, { claimedUntil: { less_than: iso(now) } }] },
        data: lease,
        options: { atomic: true },
        req,
      })
    return db.create({
      collection: COLLECTION,
      data: {
        ...lease,
        scope,
        requestHash: scope,
        state: 'running',
        expiresAt: iso(now + KEPT),
        createdAt: iso(now),
      },
      req,
    })
  }
  try {
    const row = (await write()) as { id: unknown } | null
    if (row) claimsOf(req).push({ id: String(row.id), token })
    return row !== null
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/** After a save that failed: its state may be saved from again. */
export const releaseClaims: AfterErrorHook = async ({ req }) => {
  for (const { id, token } of claimsOf(req).splice(0))
    await req.payload.db.deleteMany({
      collection: COLLECTION,
      where: { and: [{ id: { equals: id } }, { claimToken: { equals: token } }] },
    })
}

const claimsOf = ({ context }: PayloadRequest): Claim[] => {
  context[CLAIMS] ??= []
  return context[CLAIMS] as Claim[]
}

/** MongoDB: another transaction writes the same row. */
const WRITE_CONFLICT = 112

const isTaken = (error: unknown): boolean =>
  isUniqueViolation(error, { t: (key) => key }) ||
  (error as { code?: unknown } | null)?.code === WRITE_CONFLICT
