import type { TargetRedirect } from '../contract'
import { percentEncoded } from '../../core/release/percentEncoded'

/** One line of a `_redirects` file. */
export const redirectLine = ({ from, to, status }: TargetRedirect): string =>
  `${percentEncoded(from)} ${percentEncoded(to)} ${status}`
