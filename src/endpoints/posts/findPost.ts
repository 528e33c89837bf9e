import type { PayloadRequest } from 'payload'
import { notFound } from '../../core/errors'
import type { PostDocument } from '../../jobs/deliver/documents'
import { findPost } from '../../jobs/deliver/loadPost'
import { findVisible } from '../http/findVisible'

/**
 * A post that the requester may see, with the columns that readers do not get.
 *
 * @throws TauseError `not_found`.
 */
export const findVisiblePost = async ({
  req,
  id,
  tenantId,
}: {
  req: PayloadRequest
  id: string
  /** The tenant selected with X-Tenant-Id. */
  tenantId: string | undefined
}): Promise<PostDocument> => {
  await findVisible({ req, id, tenantId, collection: 'posts', name: 'post' })
  const post = await findPost(req.payload, id)
  if (!post) throw notFound('post', id)
  return post
}
