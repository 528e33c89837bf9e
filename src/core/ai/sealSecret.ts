import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Where a secret is kept: it cannot be opened anywhere else. */
export type SecretPlace = { tenant: string; collection: string; id: string; field: string }

const VERSION = 'v1'
const INFO = 'tausestack secrets v1'
const KEY_BYTES = 32
const NONCE_BYTES = 12

/** One key a tenant, by HKDF-SHA-256 of the installation's secret. */
const keyOf = (secret: string, tenant: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, tenant, INFO, KEY_BYTES))

const placeOf = ({ tenant, collection, id, field }: SecretPlace): Buffer =>
  Buffer.from([tenant, collection, id, field].join('|'))

/** An AES-256-GCM envelope `v1.<nonce>.<tag>.<bytes>`, bound to its place (AAD `tenant|collection|id|field`). */
export const sealSecret = ({
  value,
  secret,
  place,
}: {
  value: string
  /** PAYLOAD_SECRET. */
  secret: string
  place: SecretPlace
}): string => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, place.tenant), nonce)
  cipher.setAAD(placeOf(place))
  const bytes = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return [
    VERSION,
    ...[nonce, cipher.getAuthTag(), bytes].map((part) => part.toString('base64url')),
  ].join('.')
}

/** What was sealed; `null` for another place, another secret, or an envelope that was changed. */
export const openSecret = ({
  sealed,
  secret,
  place,
}: {
  sealed: string
  secret: string
  place: SecretPlace
}): string | null => {
  const [version, nonce, tag, bytes] = sealed.split('.')
  if (version !== VERSION || !nonce || !tag || bytes === undefined) return null
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      keyOf(secret, place.tenant),
      Buffer.from(nonce, 'base64url'),
      { authTagLength: 16 },
    )
    decipher.setAAD(placeOf(place))
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([
      decipher.update(Buffer.from(bytes, 'base64url')),
      decipher.final(),
    ]).toString('utf8')
  } catch {
    return null
  }
}

/** Where a tenant's own key of a language model is kept. */
export const modelKeyPlace = (tenant: string): SecretPlace => ({
  tenant,
  collection: 'tenants',
  id: tenant,
  field: 'ai.sealedKey',
})

/** Where the secret of a document is kept that has a `sealId` of its own, made anew with each secret. */
export const documentSecretPlace = ({
  tenant,
  collection,
  sealId,
}: {
  tenant: string
  collection: string
  sealId: string
}): SecretPlace => ({ tenant, collection, id: sealId, field: 'sealedSecret' })

/** Where a channel's secret is kept. */
export const channelSecretPlace = (place: { tenant: string; sealId: string }): SecretPlace =>
  documentSecretPlace({ ...place, collection: 'channels' })

export const webhookSecretPlace = (place: { tenant: string; sealId: string }): SecretPlace =>
  documentSecretPlace({ ...place, collection: 'site-webhooks' })
