import { randomBytes, randomUUID } from 'node:crypto'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  ValidationError,
} from 'payload'
import { channelSecretPlace, sealSecret } from '../../core/ai/sealSecret'
import { idOf } from '../../core/tenancy/idOf'

/** Bytes of a signing secret that is made here; Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 24

/** Characters that are kept in clear, so that a secret can be recognised. */
const SHOWN = 4

/** Under this name the request carries a secret that was just made, for its answer. */
const REVEALED = 'revealedChannelSecret'

const SIGNING_SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/
const MAIL_SERVER = /^smtps?:\/\//

const problemOf = (kind: unknown, value: string): string | null => {
  if (kind === 'feed') return 'Feeds have no secret.'
  if (kind === 'webhook')
    return SIGNING_SECRET.test(value)
      ? null
      : 'Give "whsec_" and 24 to 64 bytes in base64, or leave it empty and one is made.'
  return MAIL_SERVER.test(value) && URL.canParse(value)
    ? null
    : 'Give an address such as smtps://user:password@mail.example.com.'
}

const hintOf = (kind: unknown, value: string): string =>
  kind === 'email' ? new URL(value).host : `…${value.replace(/=+$/, '').slice(-SHOWN)}`

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
  const value = made ? `whsec_${randomBytes(SECRET_BYTES).toString('base64')}` : given
  if (!value) return rest
  const problem = problemOf(kind, value)
  if (problem)
    throw new ValidationError(
      { collection: 'channels', errors: [{ path: 'secret', message: problem }] },
      req.t,
    )
  const sealId = randomUUID()
  if (made) req.context[REVEALED] = value
  return {
    ...rest,
    sealId,
    sealedSecret: sealSecret({
      value,
      secret: req.payload.secret,
      place: channelSecretPlace({ tenant: idOf(rest.tenant ?? originalDoc?.tenant) ?? '', sealId }),
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
