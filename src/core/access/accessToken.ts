import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Environment } from '../release/types'

const KEY_BYTES = 32

/** What a token leads into. `lock` changes with the password: all tokens of before end with it. */
export type AccessPlace = { siteId: string; environment: Environment; lock: string }

/** `link`: part of an address that is handed on; `visit`: in the cookie of who came in. */
export type AccessPurpose = 'link' | 'visit'

// A key of its own, so that such a signature can never pass for anything else the secret signs.
const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'tausestack site access v1', KEY_BYTES))

const sign = (
  { siteId, environment, lock }: AccessPlace,
  { purpose, expires, secret }: { purpose: AccessPurpose; expires: string; secret: string },
): Buffer =>
  createHmac('sha256', keyOf(secret))
    .update([purpose, siteId, environment, lock, expires].join('|'))
    .digest()

/** What access to a site is locked with, from its password's hash: says nothing about the password. */
export const lockOf = (passwordHash: string | null | undefined): string =>
  createHash('sha256')
    .update(`lock ${passwordHash ?? ''}`)
    .digest('hex')
    .slice(0, 32)

/** A token that leads into a protected environment until `expiresAt`. URL-safe. */
export const createAccessToken = ({
  place,
  purpose,
  secret,
  expiresAt,
}: {
  place: AccessPlace
  purpose: AccessPurpose
  secret: string
  expiresAt: Date
}): string => {
  const expires = expiresAt.getTime().toString(36)
  return `${expires}.${sign(place, { purpose, expires, secret }).toString('base64url')}`
}

/** Until when a token leads into this place; `null`: it does not. Compared in constant time. */
export const readAccessToken = ({
  token,
  place,
  purpose,
  secret,
  now = new Date(),
}: {
  token: string
  place: AccessPlace
  purpose: AccessPurpose
  secret: string
  now?: Date
}): Date | null => {
  const [expires = '', signature = '', ...rest] = token.split('.')
  if (!/^[0-9a-z]{1,11}$/.test(expires) || rest.length > 0) return null
  const given = Buffer.from(signature, 'base64url')
  const wanted = sign(place, { purpose, expires, secret })
  // Decoding passes over what is no base64url: one signature has one spelling.
  if (given.toString('base64url') !== signature || given.length !== wanted.length) return null
  const expiresAt = new Date(Number.parseInt(expires, 36))
  return timingSafeEqual(given, wanted) && expiresAt > now ? expiresAt : null
}
