import type { Payload } from 'payload'
import { conflict } from '../../core/errors'
import { transition } from '../../database/transition'
import type { WebhookDeliveryDocument } from './documents'

/**
 * Has a message sent once more, whatever became of it, with all its tries. The caller has checked that
 * the actor may.
 *
 * @throws TauseError `conflict` while it is due anyway.
 */
export const redeliver = async ({
  payload,
  delivery,
}: {
  payload: Payload
  delivery: WebhookDeliveryDocument
}): Promise<WebhookDeliveryDocument> => {
  const moved = await transition<WebhookDeliveryDocument>({
    payload,
    collection: 'webhook-deliveries',
    where: { and: [{ id: { equals: delivery.id } }, { state: { in: ['sent', 'failed'] } }] },
    data: {
      state: 'due',
      attempts: 0,
      nextAttemptAt: new Date().toISOString(),
      status: null,
      error: null,
      sentAt: null,
    },
  })
  if (!moved)
    throw conflict(`The delivery "${delivery.id}" is due already: it is sent without being asked.`)
  return moved
}
