import type { CollectionSlug, Payload, Where } from 'payload'

const DAY = 24 * 60 * 60 * 1000

/** How long an operation that has ended can be looked up. Milliseconds. */
const KEPT = 90 * DAY

const PORTION = 500

const COLLECTION = 'jobs' as CollectionSlug

/**
 * Removes jobs that ended long ago; dead letters stay, for somebody to decide. With a job its idempotency
 * key is free again. Any number may run at once.
 *
 * @returns how many are gone.
 */
export const pruneJobs = async ({
  payload,
  before = new Date(Date.now() - KEPT),
}: {
  payload: Payload
  /** Of the end. @default 90 days ago */
  before?: Date
}): Promise<number> => {
  const ended: Where = {
    and: [
      { state: { in: ['succeeded', 'cancelled', 'superseded'] } },
      { finishedAt: { less_than: before.toISOString() } },
    ],
  }
  for (let removed = 0; ;) {
    const { docs } = await payload.db.find({
      collection: COLLECTION,
      where: ended,
      limit: PORTION,
      pagination: false,
      select: {},
    })
    if (docs.length === 0) return removed
    const ids = docs.map(({ id }) => String(id))
    await payload.db.deleteMany({
      collection: COLLECTION,
      where: { and: [{ id: { in: ids } }, ended] },
    })
    removed += docs.length
  }
}
