import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'

/** What ran of a schedule goes with it; the jobs stay. Past access control: only the server writes it. */
export const deleteOccurrences: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'schedule-occurrences' as CollectionSlug,
    where: { schedule: { equals: id } },
    req,
  })
}
