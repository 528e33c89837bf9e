import { createHash } from 'node:crypto'

/** Lower-case hex SHA-1, which Netlify and Vercel name files by. */
export const sha1 = (bytes: Uint8Array | string): string =>
  createHash('sha1').update(bytes).digest('hex')
