import type { ServiceAnswer } from '../parts/callService'
import { askCloudflare, type CloudflareContext } from './askCloudflare'

const SECOND = 1000

/** A token with less than this to go is not begun with. Milliseconds. */
const MARGIN = 30 * SECOND

/** Fresh tokens for one refused request: a second refusal has another reason. */
const MAX_REFUSALS = 2

export type UploadToken = {
  headers: () => Promise<Record<string, string>>
  /** To be used by one request: whether its refusal is worth another try, with a fresh token. */
  retries: () => (answer: ServiceAnswer) => boolean
  /** Files that the account's plan takes; undefined: the token does not say. */
  maxFiles: () => Promise<number | undefined>
}

type Claims = { exp?: number; max_file_count_allowed?: number }

const claimsOf = (jwt: string): Claims => {
  try {
    return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Claims
  } catch {
    return {}
  }
}

const isExpiring = (jwt: string): boolean =>
  (claimsOf(jwt).exp ?? Infinity) * SECOND < Date.now() + MARGIN

/**
 * The token that assets are uploaded with. It lives for minutes, and a large upload takes longer: it is
 * made anew when it is about to expire, and when it is refused.
 */
export const uploadToken = (context: CloudflareContext): UploadToken => {
  let jwt: Promise<string> | undefined
  const fresh = (): Promise<string> =>
    askCloudflare<{ jwt: string }>(context, {
      action: 'allow an upload',
      path: { project: '/upload-token' },
    }).then(({ result }) => result.jwt)
  const current = async (): Promise<string> => {
    const held = jwt && (await jwt)
    if (held !== undefined && !isExpiring(held)) return held
    jwt = fresh()
    // A failure is thrown to whoever waits for it, and not kept.
    jwt.catch(() => (jwt = undefined))
    return jwt
  }
  return {
    headers: async () => ({ authorization: `Bearer ${await current()}` }),
    retries: () => {
      let refusals = 0
      return ({ status }) => {
        if (status !== 401 && status !== 403) return false
        refusals += 1
        jwt = undefined
        return refusals <= MAX_REFUSALS
      }
    },
    maxFiles: async () => claimsOf(await current()).max_file_count_allowed,
  }
}
