import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  ValidationError,
} from 'payload'
import {
  isSigningSecret,
  makeSigningSecret,
  SIGNING_SECRET_FORM,
  signingSecretHint,
} from '../../core/publishing/signingSecret'
import { idOf } from '../../core/tenancy/idOf'
import { sealedSecret } from './sealedSecret'

/** Under this name the request carries a secret that was just made, for its answer. */
const REVEALED = 'revealedChannelSecret'

const MAIL_SERVER = /^smtps?:\/\//

const problemOf = (kind: unknown, value: string): string | null => {
  if (kind === 'feed') return 'Feeds have no secret.'
  if (kind === 'webhook') return isSigningSecret(value) ? null : SIGNING_SECRET_FORM
  return MAIL_SERVER.test(value) && URL.canParse(value)
    ? null
    : 'Give an address such as smtps://user:password@mail.example.com.'
}

const hintOf = (kind: unknown, value: string): string =>
  kind === 'email' ? new URL(value).host : signingSecretHint(value)

/** Keeps a channel's secret as an envelope that opens for this channel of this tenant only. */
export const sealChannelSecret: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const { secret, newSecret: _, ...rest } = data
  const kind = originalDoc?.kind ?? rest.kind
  const given = typeof secret === 'string' ? secret.trim() : ''
  const made = !given && operation === 'create' && kind === 'webhook'
  const value = made ? makeSigningSecret() : given
  if (!value) return rest
  const problem = problemOf(kind, value)
  if (problem)
    throw new ValidationError(
      { collection: 'channels', errors: [{ path: 'secret', message: problem }] },
      req.t,
    )
  if (made) req.context[REVEALED] = value
  return {
    ...rest,
    ...sealedSecret({
      value,
      secret: req.payload.secret,
      tenant: idOf(rest.tenant ?? originalDoc?.tenant) ?? '',
      collection: 'channels',
    }),
    secretHint: hintOf(kind, value),
  }
}

/** Puts a secret that was made here into the answer to the create, once. */
export const revealChannelSecret: CollectionAfterChangeHook = ({ doc, operation, req }) => {
  const newSecret = req.context[REVEALED]
  delete req.context[REVEALED]
  return operation === 'create' && newSecret ? { ...doc, newSecret } : doc
}
