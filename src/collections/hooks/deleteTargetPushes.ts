import type { CollectionBeforeDeleteHook } from 'payload'

/**
 * Deletes the records of what was sent to a target with it. What lies at a service stays there: its owner may
 * want it to be served on. Past access control: whoever may delete a target may delete what belongs to it.
 */
export const deleteTargetPushes: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'target-pushes',
    where: { target: { equals: id } },
    req,
  })
}
