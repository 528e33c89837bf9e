import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Cost of one guess: about 40 ms and 16 MB. */
const COST = { N: 16_384, r: 8, p: 1 }

const SALT_BYTES = 16
const KEY_BYTES = 32
const SCHEME = 'scrypt'

/** Characters of a password for a site. */
export const MIN_PASSWORD = 8
export const MAX_PASSWORD = 200

/** The same characters typed on another system. */
const normal = (password: string): string => password.normalize('NFKC')

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(normal(password), salt, KEY_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )

/** `scrypt.<salt>.<key>` in base64url. */
export const hashSitePassword = async (password: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt)
  return [SCHEME, salt.toString('base64url'), key.toString('base64url')].join('.')
}

/** Whether a password is the one of a hash; compared in constant time. */
export const isSitePassword = async (password: string, hash: string): Promise<boolean> => {
  const [scheme, salt, key] = hash.split('.')
  if (scheme !== SCHEME || !salt || !key || password.length > MAX_PASSWORD) return false
  const wanted = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'))
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
