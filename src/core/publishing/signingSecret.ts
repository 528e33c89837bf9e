import { randomBytes } from 'node:crypto'

/** Bytes of a secret that is made here; Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 24

/** Characters that are kept in clear, so that a secret can be recognised. */
const SHOWN = 4

const SIGNING_SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/

/** What to enter, for whoever has entered something else. */
export const SIGNING_SECRET_FORM =
  'Give "whsec_" and 24 to 64 bytes in base64, or leave it empty and one is made.'

/** Whether a text is a secret for webhooks in the form of Standard Webhooks. */
export const isSigningSecret = (value: string): boolean => SIGNING_SECRET.test(value)

/** A new secret for webhooks, `whsec_` and base64. */
export const makeSigningSecret = (): string =>
  `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`

/** Enough of a secret to recognise it. */
export const signingSecretHint = (value: string): string =>
  `…${value.replace(/=+$/, '').slice(-SHOWN)}`
