import { createHash } from 'node:crypto'
import { isTauseError } from '../../core/errors'
import { linkOf } from '../../core/publishing/linkOf'
import { readRetryAfter } from '../../core/publishing/retryPause'
import { textFor } from '../../core/publishing/textFor'
import type { AdapterServices, ChannelAccount, ChannelAdapter, SendOutcome } from '../contract'
import { signWebhook } from './signWebhook'

const SECOND = 1000

const USER_AGENT = 'TauseStack-Webhook/1.0'

/** Characters of an answer that the ledger keeps. */
const KEPT_ANSWER = 300

/** Statuses after which the same request may well be taken later. */
const PASSING = [408, 409, 425, 429]

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
  let isSent = false
  try {
    const answer = await services.post({
      url: channel.webhook.url ?? '',
      body,
      signal,
      onSent: () => (isSent = true),
      headers: {
        'content-type': 'application/json',
        'user-agent': USER_AGENT,
        ...signWebhook({
          id,
          timestamp: Math.floor(Date.now() / SECOND),
          body,
          secret: channel.secret ?? '',
        }),
      },
    })
    return judge(answer)
  } catch (error) {
    if (isTauseError(error)) return { kind: 'refused', reason: error.message, permanent: true }
    const { code, name } = error as NodeJS.ErrnoException
    const reason = name === 'TimeoutError' ? 'No answer in time.' : `No answer (${code ?? name}).`
    return isSent ? { kind: 'unknown', reason } : { kind: 'refused', reason, permanent: false }
  }
}

const judge = ({
  status,
  retryAfter,
  body,
}: Awaited<ReturnType<AdapterServices['post']>>): SendOutcome => {
  const said = `HTTP ${status} ${body.slice(0, KEPT_ANSWER)}`.trim()
  if (status >= 200 && status <= 299) return { kind: 'sent', answer: said }
  return {
    kind: 'refused',
    reason: status >= 300 && status <= 399 ? `${said} (redirects are not followed)` : said,
    permanent: status < 500 && !PASSING.includes(status),
    retryAfter: readRetryAfter(retryAfter, Date.now()),
  }
}
