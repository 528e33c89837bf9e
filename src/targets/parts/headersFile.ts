import type { HeaderRule } from './headerRules'

/** The text of a `_headers` file (Netlify, Cloudflare Pages). */
export const headersFile = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ pattern, set, unset }) =>
      [
        pattern,
        ...unset.map((name) => `  ! ${name}`),
        ...Object.entries(set).map(([name, value]) => `  ${name}: ${value}`),
        '',
      ].join('\n'),
    )
    .join('')
