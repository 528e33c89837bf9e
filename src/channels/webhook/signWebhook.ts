import { createHmac } from 'node:crypto'

const PREFIX = 'whsec_'

/**
 * Headers of a message as Standard Webhooks 1.0 signs it: HMAC-SHA-256 of `id.timestamp.body` with the
 * bytes of the secret, in base64, behind `v1,`.
 *
 * @param secret `whsec_` and base64.
 * @param timestamp seconds since 1970.
 */
export const signWebhook = ({
  id,
  timestamp,
  body,
  secret,
}: {
  id: string
  timestamp: number
  body: Buffer
  secret: string
}): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> => {
  const key = Buffer.from(
    secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret,
    'base64',
  )
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  }
}
