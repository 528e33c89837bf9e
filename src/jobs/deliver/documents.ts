import type { ChannelKind } from '../../core/publishing/channelKinds'
import type { DeliveryState } from '../../core/publishing/delivery'
import type { PostStatus } from '../../core/publishing/post'

/** A post's document as far as its way out is concerned; the content is read by `contentOf`. */
export type PostDocument = {
  id: string
  tenant: unknown
  title?: string | null
  channels?: unknown[] | null
  brandProfile?: unknown
  media?: unknown
  site?: unknown
  generator?: string | null
  status: PostStatus
  contentHash?: string | null
  approvedHash?: string | null
  approvedAt?: string | null
  approvedBy?: string | null
  brandVersion?: string | null
  scheduledAt?: string | null
  scheduledLocal?: string | null
  timeZone?: string | null
  publishedAt?: string | null
  sendingSince?: string | null
  problem?: string | null
  createdAt: string
  updatedAt: string
}

export type DeliveryDocument = {
  id: string
  tenant: unknown
  post: unknown
  channel: unknown
  kind: ChannelKind
  site?: unknown
  key: string
  version: string
  recipient: string
  subscriber?: string | null
  state: DeliveryState
  attempts: number
  nextAttemptAt?: string | null
  claim?: string | null
  requestDigest?: string | null
  answer?: string | null
  remoteId?: string | null
  error?: string | null
  sentAt?: string | null
  createdAt: string
  updatedAt: string
}

export type ChannelDocument = {
  id: string
  tenant: unknown
  name: string
  kind: ChannelKind
  enabled?: boolean | null
  site?: unknown
  email?: Record<string, string | null> | null
  webhook?: { url?: string | null } | null
  feed?: { description?: string | null } | null
  secretHint?: string | null
  sealId?: string | null
  sealedSecret?: string | null
  createdAt: string
  updatedAt: string
}
