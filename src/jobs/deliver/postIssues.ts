import type { PayloadRequest } from 'payload'
import type { FieldIssue } from '../../core/errors'
import { contentOf } from '../../core/publishing/contentOf'
import { lengthIssues } from '../../core/publishing/measurePost'
import { idOf } from '../../core/tenancy/idOf'
import { ADAPTERS } from './adapters'
import { findChannels, toAccount } from './channelAccounts'
import type { PostDocument } from './documents'

/** What keeps a post from going out as it is: its channels, their limits and their settings. */
export const postIssues = async (
  req: Pick<PayloadRequest, 'payload'>,
  post: PostDocument,
): Promise<FieldIssue[]> => {
  const { payload } = req
  const content = contentOf(post)
  if (content.channels.length === 0)
    return [{ pointer: '/channels', message: 'needs at least one channel' }]
  const channels = await findChannels({
    payload,
    ids: content.channels,
    tenantId: idOf(post.tenant) ?? '',
  })
  const gone: FieldIssue[] =
    channels.length < content.channels.length
      ? [{ pointer: '/channels', message: 'names a channel that is gone' }]
      : []
  return [
    ...gone,
    ...channels.flatMap((channel) => [
      ...lengthIssues(content, channel),
      ...ADAPTERS[channel.kind].validate({ content, channel: toAccount(channel, payload.secret) }),
    ]),
  ]
}
