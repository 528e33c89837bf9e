/** A random key, e.g. for an `Idempotency-Key`; `crypto.randomUUID` exists on HTTPS and localhost only. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
