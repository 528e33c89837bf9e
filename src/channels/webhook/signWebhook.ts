import { createHmac } from 'node:crypto'

const PREFIX = 'whsec_'

/**
 * Headers of a message as Standard Webhooks 1.0 signs it: HMAC-SHA-256 of `id.timestamp.body` with the
 * bytes of the secret, in base64, behind `v1,`. While a secret is being replaced there are two, and a
 * signature with each.
 *
 * @param secrets `whsec_` and base64 each.
 * @param timestamp seconds since 1970.
 */
export const signWebhook = ({
  id,
  timestamp,
  body,
  secrets,
}: {
  id: string
  timestamp: number
  body: Buffer
  secrets: readonly string[]
}): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets
    .map((secret) => {
      const key = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret
      const signature = createHmac('sha256', Buffer.from(key, 'base64'))
        .update(`${id}.${timestamp}.`)
        .update(body)
        .digest('base64')
      return `v1,${signature}`
    })
    .join(' '),
})
