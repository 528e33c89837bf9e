import type { TargetRedirect } from '../contract'
import { redirectLine } from './redirectLine'

/** The text of a `_redirects` file: exact ones first, since the first match wins there. */
export const redirectsFile = (redirects: readonly TargetRedirect[]): string =>
  [...redirects]
    .sort((a, b) => Number(a.from.endsWith('*')) - Number(b.from.endsWith('*')))
    .map((redirect) => `${redirectLine(redirect)}\n`)
    .join('')
