import type { RedirectTarget } from '../../core/release/redirects'
import type { Exchange } from './sendBody'

/** Sends a visitor elsewhere. Not to be kept, also a permanent one: its owner may mend it. */
export const sendRedirect = (
  { response }: Pick<Exchange, 'response'>,
  { location, status }: RedirectTarget,
): void => {
  response.writeHead(status, {
    location,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-length': 0,
  })
  response.end()
}
