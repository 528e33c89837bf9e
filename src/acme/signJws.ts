import { createHash, createHmac, createPublicKey, type KeyObject, sign } from 'node:crypto'
import type { ExternalAccount } from './types'

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

type PublicJwk = { crv: string; kty: string; x: string; y: string }

/** The public half of a key, members in the order that its thumbprint needs. */
const publicJwk = (key: KeyObject): PublicJwk => {
  const { crv, kty, x, y } = createPublicKey(key).export({ format: 'jwk' }) as PublicJwk
  return { crv, kty, x, y }
}

/** RFC 7638. */
export const thumbprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(JSON.stringify(publicJwk(key)))
    .digest('base64url')

/** A request as authorities want it signed (RFC 8555 §6.2), ES256. */
export const signJws = ({
  key,
  url,
  nonce,
  accountUrl,
  payload,
}: {
  key: KeyObject
  url: string
  nonce: string
  /** Without one the key itself is sent: to make or find the account. */
  accountUrl?: string
  /** `null`: POST-as-GET. */
  payload: object | null
}): string => {
  const who = accountUrl ? { kid: accountUrl } : { jwk: publicJwk(key) }
  const head = encode({ alg: 'ES256', ...who, nonce, url })
  const body = payload === null ? '' : encode(payload)
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), {
    key,
    dsaEncoding: 'ieee-p1363',
  })
  return JSON.stringify({
    protected: head,
    payload: body,
    signature: signature.toString('base64url'),
  })
}

/** Says that the account belongs to one elsewhere (RFC 8555 §7.3.4), HS256. */
export const bindExternal = ({
  key,
  url,
  external,
}: {
  key: KeyObject
  /** Of `newAccount`. */
  url: string
  external: ExternalAccount
}): { protected: string; payload: string; signature: string } => {
  const head = encode({ alg: 'HS256', kid: external.kid, url })
  const body = encode(publicJwk(key))
  const signature = createHmac('sha256', Buffer.from(external.key, 'base64url'))
    .update(`${head}.${body}`)
    .digest('base64url')
  return { protected: head, payload: body, signature }
}
