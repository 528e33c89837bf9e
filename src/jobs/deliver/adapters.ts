import type { ChannelAdapter } from '../../channels/contract'
import { emailAdapter } from '../../channels/email/emailAdapter'
import { feedAdapter } from '../../channels/feed/feedAdapter'
import { webhookAdapter } from '../../channels/webhook/webhookAdapter'
import type { ChannelKind } from '../../core/publishing/channelKinds'

/** One adapter a kind of channel. */
export const ADAPTERS: Readonly<Record<ChannelKind, ChannelAdapter>> = {
  email: emailAdapter,
  webhook: webhookAdapter,
  feed: feedAdapter,
}
