import type { PayloadRequest } from 'payload'
import { conflict, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import type { DeliveryDocument, PostDocument } from './documents'
import { findDeliveries } from './ledger'
import { assertMayPublish } from './mayPublish'
import { resumePost } from './movePost'
import { settlePost } from './settlePost'

const AGAIN = { state: 'due', attempts: 0, claim: null, error: null }

/** Tries again what has failed for good; what has arrived, or may have, is left alone. */
export const retryPost = async ({
  req,
  post,
}: {
  req: PayloadRequest
  post: PostDocument
}): Promise<PostDocument> => {
  const { payload } = req
  await assertMayPublish(req, idOf(post.tenant) ?? '')
  if (post.status !== 'failed')
    throw conflict(`The post "${post.id}" is ${post.status}: there is nothing to try again.`)
  const failed = await findDeliveries(payload, [
    { post: { equals: post.id } },
    { version: { equals: post.approvedHash } },
    { state: { equals: 'failed' } },
  ])
  for (const row of failed) await moveRow(req, row, 'failed')
  return resumePost({ req, post })
}

const moveRow = (req: PayloadRequest, row: DeliveryDocument, from: 'failed' | 'unknown') =>
  transition<DeliveryDocument>({
    payload: req.payload,
    collection: 'deliveries',
    where: { and: [{ id: { equals: row.id } }, { state: { equals: from } }] },
    data: { ...AGAIN, nextAttemptAt: new Date().toISOString() },
  })

/**
 * A person's word about a delivery of which nobody knows the end: it has arrived, or it is sent again.
 *
 * @throws TauseError `not_found`, `conflict` for a delivery whose end is known.
 */
export const resolveDelivery = async ({
  req,
  post,
  deliveryId,
  as,
}: {
  req: PayloadRequest
  post: PostDocument
  deliveryId: string
  as: 'sent' | 'send_again'
}): Promise<void> => {
  const { payload } = req
  await assertMayPublish(req, idOf(post.tenant) ?? '')
  const [row] = await findDeliveries(payload, [
    { id: { equals: deliveryId } },
    { post: { equals: post.id } },
  ])
  if (!row) throw notFound('delivery', deliveryId)
  const resolved =
    as === 'send_again'
      ? await moveRow(req, row, 'unknown')
      : await transition({
          payload,
          collection: 'deliveries',
          where: { and: [{ id: { equals: row.id } }, { state: { equals: 'unknown' } }] },
          data: {
            state: 'sent',
            sentAt: row.updatedAt,
            answer: `Confirmed by ${String(req.user?.id)}`,
            error: null,
          },
        })
  if (!resolved)
    throw conflict(`The delivery "${deliveryId}" is ${row.state}: there is nothing to decide.`)
  if (post.status === 'failed') await resumePost({ req, post })
  else await settlePost({ payload, postId: post.id, version: post.approvedHash ?? '' })
}
