const BYTES = 12

/** A fresh id for a block or a row: 24 hexadecimal digits, random, the shape Payload's own have. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
