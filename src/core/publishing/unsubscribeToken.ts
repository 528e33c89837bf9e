import { createHmac, timingSafeEqual } from 'node:crypto'

const PURPOSE = 'tausestack unsubscribe v1'

const sign = (id: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`${PURPOSE}|${id}`).digest()

/** Stands in the address that takes a subscriber off a list: their id, and a proof that we wrote it. */
export const makeUnsubscribeToken = (id: string, secret: string): string =>
  `${Buffer.from(id).toString('base64url')}.${sign(id, secret).toString('base64url')}`

/** Id of the subscriber; `null` for what {@link makeUnsubscribeToken} did not make. */
export const readUnsubscribeToken = (token: string, secret: string): string | null => {
  const [encoded = '', proof = ''] = token.split('.')
  const id = Buffer.from(encoded, 'base64url').toString('utf8')
  const given = Buffer.from(proof, 'base64url')
  const expected = sign(id, secret)
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}
