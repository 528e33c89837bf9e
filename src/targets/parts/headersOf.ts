import type { TargetFile } from '../contract'

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

const IMMUTABLE = `public, max-age=${ONE_YEAR_SECONDS}, immutable`
export const REVALIDATE = 'public, max-age=0, must-revalidate'

/** All headers that a file is answered with, beside its type, as the built-in hosting does. */
export const headersOf = ({ immutable, headers }: TargetFile): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'cache-control': immutable ? IMMUTABLE : REVALIDATE,
  // A line break would begin another header, or another rule.
  ...Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      value.replace(/[\r\n]+\s*/g, ' '),
    ]),
  ),
})
