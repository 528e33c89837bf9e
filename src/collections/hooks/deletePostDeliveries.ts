import type { CollectionBeforeDeleteHook } from 'payload'
import { refusal } from './refusal'

/**
 * The ledger of a post goes with it, and so does its item in a feed. Past access control: whoever may
 * delete a post may delete what only the server writes for it.
 */
export const deletePostDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const sending = await req.payload.db.count({
    collection: 'posts',
    where: {
      and: [
        { id: { equals: id } },
        { status: { equals: 'scheduled' } },
        { sendingSince: { exists: true } },
      ],
    },
    req,
  })
  if (sending.totalDocs > 0)
    throw refusal('This post is going out right now. Delete it once it has ended.', 409)
  await req.payload.db.deleteMany({
    collection: 'deliveries',
    where: { post: { equals: id } },
    req,
  })
}
