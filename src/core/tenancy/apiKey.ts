import { crc32 } from './crc32'

const MARK = 'ts_live_'
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Characters of the random part; 43 of base 62 hold 256 bits. */
export const RANDOM_LENGTH = 43

/** Characters of the random part that are kept in clear, so that a key can be recognised. */
const PREFIX_LENGTH = 8

const KEY = /^ts_live_([0-9A-Za-z]{32,64})_([0-9a-f]{8})$/

export type ApiKeyParts = {
  /** The key as it is sent. */
  key: string
  /** `ts_live_` and the first characters of the random part: for lists. */
  prefix: string
}

const partsOf = (random: string): ApiKeyParts => {
  const body = `${MARK}${random}`
  const checksum = crc32(body).toString(16).padStart(8, '0')
  return { key: `${body}_${checksum}`, prefix: body.slice(0, MARK.length + PREFIX_LENGTH) }
}

/**
 * A new key `ts_live_<random>_<crc32>`.
 *
 * @param randomInt gives an unpredictable integer from 0 to below its argument, evenly spread.
 */
export const formatApiKey = (randomInt: (below: number) => number): ApiKeyParts =>
  partsOf(
    Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  )

/** The parts of a well-formed key whose checksum is right, else `null`. Says nothing about its validity. */
export const parseApiKey = (value: string): ApiKeyParts | null => {
  const random = KEY.exec(value)?.[1]
  if (random === undefined) return null
  const parts = partsOf(random)
  return parts.key === value ? parts : null
}
