import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'

/** A run's steps and approvals go with it. Afterwards SQL would have cleared their `run`. */
export const deleteRunRecords: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['agent-steps', 'approvals'])
    await req.payload.db.deleteMany({
      collection: collection as CollectionSlug,
      where: { run: { equals: id } },
      req,
    })
}
