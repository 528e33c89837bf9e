import { createHash } from 'node:crypto'
import { linkOf } from '../../core/publishing/linkOf'
import { textFor } from '../../core/publishing/textFor'
import type { AdapterServices, ChannelAccount, ChannelAdapter, SendOutcome } from '../contract'
import { postSigned } from './postSigned'

const idOf = (key: string): string => `msg_${key}`

/**
 * A post as JSON to an address, signed as Standard Webhooks says. Receivers know a message by
 * `webhook-id`: it is the same at each try, so that what nobody knows the end of is sent again.
 */
export const webhookAdapter: ChannelAdapter = {
  kind: 'webhook',
  repeatable: true,
  concurrency: 2,
  validate: ({ channel }) => [
    ...(channel.webhook.url
      ? []
      : [{ pointer: '/channels', message: `${channel.name} has no address` }]),
    ...(channel.secret
      ? []
      : [{ pointer: '/channels', message: `${channel.name} has no signing secret` }]),
  ],
  send: async ({ post, channel, key, services, signal, beforeAcceptance }) => {
    const { content, media } = post
    const body = Buffer.from(
      JSON.stringify({
        type: 'post.published',
        timestamp: post.at,
        data: {
          id: post.id,
          version: post.version,
          channelId: channel.id,
          title: content.title,
          text: textFor(content, channel.id),
          link: linkOf(content),
          media: media && { id: media.id, url: media.url, alt: media.alt, type: media.type },
        },
      }),
    )
    await beforeAcceptance(createHash('sha256').update(body).digest('hex'))
    return deliver({ channel, id: idOf(key), body, services, signal })
  },
  test: async ({ channel, key, services, signal }) => {
    const body = Buffer.from(
      JSON.stringify({
        type: 'channel.test',
        timestamp: new Date().toISOString(),
        data: { channelId: channel.id, name: channel.name },
      }),
    )
    const outcome = await deliver({ channel, id: idOf(key), body, services, signal })
    return {
      ok: outcome.kind === 'sent',
      detail: outcome.kind === 'sent' ? outcome.answer : outcome.reason,
    }
  },
}

const deliver = async ({
  channel,
  id,
  body,
  services,
  signal,
}: {
  channel: ChannelAccount
  id: string
  body: Buffer
  services: AdapterServices
  signal: AbortSignal
}): Promise<SendOutcome> => {
  const { outcome } = await postSigned({
    url: channel.webhook.url ?? '',
    id,
    body,
    secrets: [channel.secret ?? ''],
    post: services.post,
    signal,
  })
  return outcome
}
