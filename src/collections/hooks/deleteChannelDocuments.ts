import type { CollectionBeforeDeleteHook } from 'payload'
import { refusal } from './refusal'

/**
 * Deletes a channel's recipients and ledger with it, and refuses while a scheduled post needs it. Past
 * access control: whoever may delete a channel may delete what belongs to it.
 */
export const deleteChannelDocuments: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { db } = req.payload
  const scheduled = await db.count({
    collection: 'posts',
    where: { and: [{ channels: { in: [id] } }, { status: { equals: 'scheduled' } }] },
    req,
  })
  if (scheduled.totalDocs > 0 && !req.context.deletingTenant)
    throw refusal(
      `${scheduled.totalDocs} scheduled posts go out on this channel. Take them back first.`,
      409,
    )
  for (const collection of ['deliveries', 'subscribers'] as const)
    await db.deleteMany({ collection, where: { channel: { equals: id } }, req })
}
