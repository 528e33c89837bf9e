import { openSecret, webhookSecretPlace } from '../../core/ai/sealSecret'
import { conflict } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { WebhookDocument } from './documents'

/**
 * The secrets that a webhook's messages are signed with: the one in use, and for a day the one before.
 *
 * @throws TauseError `conflict` when the one in use cannot be opened any more.
 */
export const openWebhookSecrets = (
  { name, tenant, sealId, sealedSecret, sealedPrevious, previousUntil }: WebhookDocument,
  { secret, now = new Date() }: { secret: string; now?: Date },
): string[] => {
  const place = webhookSecretPlace({ tenant: idOf(tenant) ?? '', sealId: sealId ?? '' })
  const open = (sealed: string | null | undefined): string | null =>
    sealed ? openSecret({ sealed, secret, place }) : null
  const current = open(sealedSecret)
  if (current === null)
    throw conflict(
      `The secret of the webhook "${name}" cannot be opened: PAYLOAD_SECRET has changed. Replace it.`,
    )
  const lives = previousUntil && new Date(previousUntil) > now
  const previous = lives ? open(sealedPrevious) : null
  return previous === null ? [current] : [current, previous]
}
