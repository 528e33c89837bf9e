import { randomUUID } from 'node:crypto'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  ValidationError,
} from 'payload'
import { sealSecret, webhookSecretPlace } from '../../core/ai/sealSecret'
import {
  isSigningSecret,
  makeSigningSecret,
  SIGNING_SECRET_FORM,
  signingSecretHint,
} from '../../core/publishing/signingSecret'
import { idOf } from '../../core/tenancy/idOf'

const HOUR = 60 * 60 * 1000

/** How long messages are also signed with a secret that was replaced. Milliseconds. */
const OVERLAP = 24 * HOUR

/** Under this name the request carries a secret that was just made, for its answer. */
const REVEALED = 'revealedWebhookSecret'

/** Keeps a webhook's secret as an envelope; the one it replaces goes on signing for a day. */
export const sealWebhookSecret: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const { secret, newSecret: _, ...rest } = data
  const given = typeof secret === 'string' ? secret.trim() : ''
  const made = !given && operation === 'create'
  const value = made ? makeSigningSecret() : given
  if (!value) return rest
  if (!isSigningSecret(value))
    throw new ValidationError(
      {
        collection: 'site-webhooks',
        errors: [{ path: 'secret', message: SIGNING_SECRET_FORM }],
      },
      req.t,
    )
  // The stored row: what access control hides is not in `originalDoc` for certain.
  const stored =
    operation === 'update'
      ? ((await req.payload.db.findOne({
          collection: 'site-webhooks',
          where: { id: { equals: originalDoc?.id } },
          req,
        })) as { sealId?: string | null; sealedSecret?: string | null } | null)
      : null
  const sealId = stored?.sealId ?? randomUUID()
  if (made) req.context[REVEALED] = value
  return {
    ...rest,
    sealId,
    sealedSecret: sealSecret({
      value,
      secret: req.payload.secret,
      place: webhookSecretPlace({ tenant: idOf(rest.tenant ?? originalDoc?.tenant) ?? '', sealId }),
    }),
    secretHint: signingSecretHint(value),
    ...(stored?.sealedSecret && {
      sealedPrevious: stored.sealedSecret,
      previousUntil: new Date(Date.now() + OVERLAP).toISOString(),
    }),
  }
}

/** Puts a secret that was made here into the answer to the create, once. */
export const revealWebhookSecret: CollectionAfterChangeHook = ({ doc, operation, req }) => {
  const newSecret = req.context[REVEALED]
  delete req.context[REVEALED]
  return operation === 'create' && newSecret ? { ...doc, newSecret } : doc
}
