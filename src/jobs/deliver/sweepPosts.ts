import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { JobDocument } from '../types'
import { actorOfJob } from './deliverJob'
import type { PostDocument } from './documents'
import { DELIVER, startDelivery, subjectOfPost } from './startDelivery'

const MINUTE = 60 * 1000

/**
 * Queues a run for posts that are due and have none: their process ended between the post's state and
 * its job. It runs with the rights of whoever had the run before, or who approved the post.
 *
 * @returns how many there were.
 */
export const sweepPosts = async (payload: Payload): Promise<number> => {
  const now = Date.now()
  const { docs } = await payload.db.find<PostDocument & Record<string, unknown>>({
    collection: 'posts' as CollectionSlug,
    where: {
      and: [
        { status: { equals: 'scheduled' } },
        // A moment is left for who is just about to queue it.
        { scheduledAt: { less_than: new Date(now - MINUTE).toISOString() } },
      ],
    },
    limit: 200,
    pagination: false,
  })
  let count = 0
  for (const post of docs) {
    const runs = await payload.db.find<JobDocument & Record<string, unknown>>({
      collection: 'jobs' as CollectionSlug,
      where: {
        and: [
          { kind: { equals: DELIVER } },
          { subject: { equals: subjectOfPost(String(post.id)) } },
        ],
      },
      sort: '-createdAt',
      limit: 50,
      pagination: false,
    })
    if (runs.docs.some(({ state }) => state === 'queued' || state === 'running')) continue
    const last = runs.docs[0]
    const actor = last ? actorOfJob(last) : { collection: 'users', id: post.approvedBy ?? '' }
    await startDelivery({
      payload,
      input: {
        postId: String(post.id),
        version: post.approvedHash ?? '',
        at: String(post.scheduledAt),
      },
      tenantId: idOf(post.tenant) ?? '',
      actor,
      runAt: new Date(),
      once: `sweep:${post.id}:${post.approvedHash}:${post.scheduledAt}:${Math.floor(now / MINUTE)}`,
    })
    count += 1
  }
  return count
}
