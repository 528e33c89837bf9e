import type { CollectionSlug, Payload } from 'payload'
import type { AdapterServices } from '../../channels/contract'
import { idOf } from '../../core/tenancy/idOf'
import { guardedPost } from '../../fetch/guardedPost'
import { attemptDelivery, claimWebhookDelivery } from './attemptDelivery'
import type { WebhookDeliveryDocument } from './documents'

/** Tries at once: in all, of one tenant, and to one webhook. */
const LIMITS = { total: 64, tenant: 8, webhook: 2 }

/** Due deliveries that are looked at together. */
const PORTION = 200

const SECOND = 1000

/** How often it looks for what has become due while tries are under way. Milliseconds. */
const LOOK = 1 * SECOND

type Running = { tenant: string; webhook: string }
type Full = Record<keyof Running, string[]>

/**
 * Sends what webhooks are to be told, until nothing is due. A slow receiver holds its own place only:
 * places are counted by webhook and tenant. Any number may run at once: each delivery is claimed.
 *
 * @returns how many tries were made.
 */
export const dispatchWebhooks = async ({
  payload,
  signal = new AbortController().signal,
  post = guardedPost,
  limits = LIMITS,
}: {
  payload: Payload
  /** No more tries are begun, and those under way are cut off. */
  signal?: AbortSignal
  /** @default to public addresses only */
  post?: AdapterServices['post']
  limits?: typeof LIMITS
}): Promise<number> => {
  const running = new Map<Promise<void>, Running>()
  let tries = 0

  const count = (of: (one: Running) => boolean): number => [...running.values()].filter(of).length
  const hasPlace = ({ tenant, webhook }: Running): boolean =>
    running.size < limits.total &&
    count((one) => one.tenant === tenant) < limits.tenant &&
    count((one) => one.webhook === webhook) < limits.webhook

  /** Whose places are all taken: what waits for them must not hide what others are due. */
  const full = (): Full => {
    const all = [...running.values()]
    const over = (name: keyof Running): string[] =>
      [...new Set(all.map((one) => one[name]))].filter(
        (id) => count((one) => one[name] === id) >= limits[name],
      )
    return { tenant: over('tenant'), webhook: over('webhook') }
  }

  const start = (row: WebhookDeliveryDocument, place: Running): void => {
    tries += 1
    const attempt = attemptDelivery({ payload, row, post, signal })
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: `Webhook delivery ${row.id}` }),
      )
      .finally(() => running.delete(attempt))
    running.set(attempt, place)
  }

  for (;;) {
    const due = signal.aborted ? [] : await findDue(payload, full())
    for (const row of due) {
      const place = { tenant: idOf(row.tenant) ?? '', webhook: idOf(row.webhook) ?? '' }
      if (signal.aborted || !hasPlace(place)) continue
      const claimed = await claimWebhookDelivery(payload, row)
      if (claimed) start({ ...claimed, id: String(claimed.id) }, place)
    }
    if (running.size === 0) return tries
    await Promise.race([...running.keys(), pause(LOOK)])
  }
}

const findDue = async (
  payload: Payload,
  { tenant, webhook }: Full,
): Promise<WebhookDeliveryDocument[]> => {
  const { docs } = await payload.db.find<WebhookDeliveryDocument & Record<string, unknown>>({
    collection: 'webhook-deliveries' as CollectionSlug,
    where: {
      and: [
        { state: { equals: 'due' } },
        { nextAttemptAt: { less_than_equal: new Date().toISOString() } },
        ...(tenant.length > 0 ? [{ tenant: { not_in: tenant } }] : []),
        ...(webhook.length > 0 ? [{ webhook: { not_in: webhook } }] : []),
      ],
    },
    sort: 'nextAttemptAt',
    limit: PORTION,
    pagination: false,
  })
  return docs
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds).unref())
