import { createHash } from 'node:crypto'

/**
 * States of a line of the ledger. `due`: may be sent from `nextAttemptAt` on. `claimed`: a worker
 * prepares it, nothing has left. `sending`: it may have been accepted, nobody knows yet. `sent`, `failed`
 * (refused for good: a dead letter), `unknown` (a person decides), `skipped` (the recipient does not want
 * it) and `cancelled` are ends.
 */
export const DELIVERY_STATES = [
  'due',
  'claimed',
  'sending',
  'sent',
  'failed',
  'unknown',
  'skipped',
  'cancelled',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** States in which a line still has to come to an end by itself. */
export const OPEN_STATES: readonly DeliveryState[] = ['due', 'claimed', 'sending']

/**
 * The name of one effect: one version of a post, on one channel, to one recipient. Unique in the
 * database, and what receivers know it by (`webhook-id`, `Message-ID`).
 */
export const deliveryKey = ({
  postId,
  version,
  channelId,
  recipient,
}: {
  postId: string
  /** Hash of the post's content. */
  version: string
  channelId: string
  /** `''` for channels without recipients. */
  recipient: string
}): string =>
  createHash('sha256')
    .update(JSON.stringify([postId, version, channelId, recipient.toLowerCase()]))
    .digest('hex')
    .slice(0, 40)
