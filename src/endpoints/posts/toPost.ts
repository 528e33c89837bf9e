import type { Delivery, Post } from '../../core/api/posts'
import { contentHash } from '../../core/publishing/contentHash'
import { contentOf } from '../../core/publishing/contentOf'
import { idOf } from '../../core/tenancy/idOf'
import type { DeliveryDocument, PostDocument } from '../../jobs/deliver/documents'

const moment = (value: unknown): string | null =>
  value ? new Date(value as string).toISOString() : null

export const toPost = (post: PostDocument): Post => {
  const content = contentOf(post)
  return {
    id: String(post.id),
    tenantId: idOf(post.tenant) ?? '',
    title: content.title,
    text: content.text,
    texts: Object.entries(content.texts).map(([channelId, text]) => ({ channelId, text })),
    channelIds: content.channels,
    link: content.link,
    utm: content.utm,
    mediaId: content.media,
    siteId: content.site,
    brandProfileId: idOf(post.brandProfile) ?? null,
    email: content.email,
    generator: post.generator ?? null,
    status: post.status ?? 'draft',
    version: contentHash(post),
    approved:
      post.approvedAt && post.status !== 'draft'
        ? {
            at: moment(post.approvedAt) ?? '',
            by: post.approvedBy ?? '',
            brandVersionId: post.brandVersion ?? null,
          }
        : null,
    scheduledAt: moment(post.scheduledAt),
    scheduledLocal: post.scheduledLocal ?? null,
    timeZone: post.timeZone ?? null,
    sending: Boolean(post.sendingSince) && post.status === 'scheduled',
    publishedAt: moment(post.publishedAt),
    problem: post.problem ?? null,
    createdAt: moment(post.createdAt) ?? '',
    updatedAt: moment(post.updatedAt) ?? '',
  }
}

export const toDelivery = (row: DeliveryDocument): Delivery => ({
  id: String(row.id),
  channelId: idOf(row.channel) ?? null,
  kind: row.kind,
  recipient: row.recipient || null,
  version: row.version,
  key: row.key,
  state: row.state,
  attempts: row.attempts ?? 0,
  nextAttemptAt: moment(row.nextAttemptAt),
  answer: row.answer ?? null,
  remoteId: row.remoteId ?? null,
  error: row.error ?? null,
  sentAt: moment(row.sentAt),
  createdAt: moment(row.createdAt) ?? '',
  updatedAt: moment(row.updatedAt) ?? '',
})
