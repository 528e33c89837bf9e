import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const DAY = 24 * 60 * 60 * 1000

/** How long a preview link works. Milliseconds. */
export const PREVIEW_LIFETIME = 7 * DAY

const KEY_BYTES = 32

// A key of its own, so that a preview signature can never pass for anything else the secret signs.
const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'tausestack preview v1', KEY_BYTES))

const sign = (body: string, secret: string): Buffer =>
  createHmac('sha256', keyOf(secret)).update(body).digest()

/** A token that shows the drafts of one site until `expiresAt`. URL-safe. */
export const createPreviewToken = ({
  siteId,
  secret,
  expiresAt = new Date(Date.now() + PREVIEW_LIFETIME),
}: {
  siteId: string
  secret: string
  expiresAt?: Date
}): string => {
  const body = Buffer.from(`${siteId}.${expiresAt.getTime()}`).toString('base64url')
  return `${body}.${sign(body, secret).toString('base64url')}`
}

/** The site a token is for, or `null` when it was altered, is for another secret, or has expired. */
export const readPreviewToken = ({
  token,
  secret,
  now = new Date(),
}: {
  token: string
  secret: string
  now?: Date
}): { siteId: string; expiresAt: Date } | null => {
  const [body, signature, ...rest] = token.split('.')
  if (!body || !signature || rest.length > 0) return null
  const given = Buffer.from(signature, 'base64url')
  const wanted = sign(body, secret)
  // Decoding passes over what is no base64url, at the end too: one signature has one spelling.
  if (given.toString('base64url') !== signature) return null
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  const [siteId, expires] = Buffer.from(body, 'base64url').toString('utf8').split('.')
  const expiresAt = new Date(Number(expires))
  return siteId && expiresAt.getTime() > now.getTime() ? { siteId, expiresAt } : null
}
