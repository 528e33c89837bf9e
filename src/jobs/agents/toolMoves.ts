import type { CollectionSlug, Payload } from 'payload'
import type { ToolMoves } from '../../agents/tools/defineTool'
import { isTauseError } from '../../core/errors'
import { contentHash } from '../../core/publishing/contentHash'
import { idOf } from '../../core/tenancy/idOf'
import { actorRequest } from '../actorRequest'
import { findApproval } from './records'
import { findPost } from '../deliver/loadPost'
import { approvePost, readWhen, schedulePost } from '../deliver/movePost'
import { DEPLOY } from '../deploy/deployKind'
import { startDeploy } from '../deploy/startDeploy'

/** The API's own moves, in the form that tools ask for them. */
export const toolMoves = ({ payload }: { payload: Payload }): ToolMoves => ({
  schedulePost: async ({ req, postId, version, at }) => {
    const post = await findPost(payload, postId)
    if (!post) return 'It is gone.'
    const isApproved = post.approvedHash === version && contentHash(post) === version
    if (isApproved && ['scheduled', 'published'].includes(post.status)) return null
    try {
      const approved =
        isApproved && post.status === 'approved' ? post : await approvePost({ req, post, version })
      await schedulePost({ req, post: approved, when: readWhen({ at: at.toISOString() }, 'UTC') })
      return null
    } catch (error) {
      // What keeps it from going out is for people to mend; the others go out.
      if (isTauseError(error) && error.code === 'invalid') return error.message
      throw error
    }
  },
  deploySite: async ({ req, siteId, cause }) => {
    const known = (await payload.db.findOne({
      collection: 'jobs' as CollectionSlug,
      where: { and: [{ kind: { equals: DEPLOY } }, { subject: { equals: cause } }] },
    })) as { id: unknown } | null
    if (known) return String(known.id)
    const { job } = await startDeploy({ req, siteId, environment: 'production', cause })
    return String(job.id)
  },
  findApproval: async ({ id, tenantId }) => {
    const approval = await findApproval(payload, {
      and: [{ id: { equals: id } }, { tenant: { equals: tenantId } }],
    })
    return (
      approval && {
        state: approval.state,
        runId: idOf(approval.run) ?? '',
        content: approval.content,
        hash: approval.contentHash,
        authority: approval.authority ?? '',
      }
    )
  },
  requestOf: async (authority) => {
    const [collection, id = ''] = authority.split('/')
    return actorRequest({
      payload,
      job: { id: authority, ...(collection === 'api-keys' ? { apiKey: id } : { user: id }) },
    })
  },
})
