import type { IncomingMessage } from 'node:http'

const NAME = 'tause_access'

const SECOND = 1000

/** All values under the cookie's name: another path or domain of the host may have set one too. */
export const accessCookiesOf = ({ headers }: IncomingMessage): string[] =>
  (headers.cookie ?? '').split(';').flatMap((pair) => {
    const [name = '', value = ''] = pair.split('=', 2)
    return name.trim() === NAME ? [value.trim()] : []
  })

/** `Set-Cookie` for who may come in. */
export const accessCookie = ({
  token,
  expiresAt,
  isSecure,
}: {
  token: string
  expiresAt: Date
  isSecure: boolean
}): string => {
  const seconds = Math.max(0, Math.floor((expiresAt.getTime() - Date.now()) / SECOND))
  return `${NAME}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** Whether the visitor came over HTTPS: to us, or to a proxy of our own. */
export const isSecureRequest = (request: IncomingMessage, trustedProxies: number): boolean =>
  'encrypted' in request.socket ||
  (trustedProxies > 0 && request.headers['x-forwarded-proto'] === 'https')
