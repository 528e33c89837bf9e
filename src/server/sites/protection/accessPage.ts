import { createHash } from 'node:crypto'
import type { ContentSite } from '../../../core/api/content'
import { escapeHtml } from '../../../core/escapeHtml'
import { accessWords, type AccessWords } from './accessWords'

export type AccessProblem = keyof Pick<AccessWords, 'wrong' | 'ended' | 'later' | 'busy'>

/** Where the page's form posts to. */
export const ACCESS_PATH = '/_access'

type Colors = Record<string, string | undefined>

const NEUTRAL: { light: Colors; dark: Colors } = {
  light: {
    background: '#f6f6f4',
    surface: '#ffffff',
    text: '#1b1b1a',
    muted: '#5c5c58',
    primary: '#2b2b29',
    onPrimary: '#ffffff',
    border: '#d9d9d4',
  },
  dark: {
    background: '#141413',
    surface: '#1e1e1c',
    text: '#f1f1ee',
    muted: '#a5a5a0',
    primary: '#e6e6e1',
    onPrimary: '#1b1b1a',
    border: '#34342f',
  },
}

const RADIUS: Record<string, string> = { none: '0', small: '4px', medium: '8px', large: '14px' }

const HEX = /^#[0-9a-f]{3,8}$/i

const variables = (colors: Colors, fallback: Colors): string =>
  Object.keys(fallback)
    .map((role) => {
      const color = colors[role] ?? ''
      return `--${role}:${HEX.test(color) ? color : fallback[role]}`
    })
    .join(';')

const css = (site: ContentSite | null): string => {
  const { light, dark } = site?.tokens.colors ?? NEUTRAL
  const scheme = site?.tokens.scheme ?? 'auto'
  const day = variables(light, NEUTRAL.light)
  const night = variables(dark, NEUTRAL.dark)
  const colors =
    scheme === 'auto'
      ? `:root{color-scheme:light dark;${day}}@media (prefers-color-scheme:dark){:root{${night}}}`
      : `:root{color-scheme:${scheme === 'dark' ? 'dark' : 'light'};${scheme === 'dark' ? night : day}}`
  const radius = RADIUS[site?.tokens.radius ?? 'medium'] ?? RADIUS.medium
  return `${colors}*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:var(--background);color:var(--text);font:16px/1.5 system-ui,sans-serif}main{width:100%;max-width:26rem;padding:32px;background:var(--surface);border:1px solid var(--border);border-radius:${radius}}.name{margin:0 0 24px;font-weight:600;color:var(--muted);overflow-wrap:anywhere}h1{margin:0 0 8px;font-size:1.5rem;line-height:1.25}p{margin:0 0 24px;color:var(--muted)}label{display:block;margin-bottom:6px;font-weight:600}input{width:100%;min-height:44px;padding:8px 12px;font:inherit;color:var(--text);background:var(--background);border:1px solid var(--muted);border-radius:${radius}}button{width:100%;min-height:44px;margin-top:16px;font:inherit;font-weight:600;color:var(--onPrimary);background:var(--primary);border:0;border-radius:${radius};cursor:pointer}input:focus-visible,button:focus-visible{outline:3px solid var(--primary);outline-offset:2px}.problem{margin:0 0 16px;color:var(--text);padding:10px 12px;border-left:4px solid var(--primary);background:var(--background)}`
}

/** The page that stands before a protected site: in its colours and language, without scripts. */
export const accessPage = ({
  site,
  hasPassword,
  to,
  problem,
}: {
  /** `null`: nothing is known of its look. */
  site: ContentSite | null
  /** False: only links lead in. */
  hasPassword: boolean
  /** Path and query that the visitor wanted. */
  to: string
  problem?: AccessProblem
}): { body: Buffer; headers: Record<string, string> } => {
  const locale = site?.locale ?? 'en'
  const words = accessWords(locale)
  const style = css(site)
  const described = problem ? ' aria-describedby="problem" aria-invalid="true"' : ''
  const form = `<form method="post" action="${ACCESS_PATH}"><label for="password">${words.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required autofocus${described}><input type="hidden" name="to" value="${escapeHtml(to)}"><button>${words.submit}</button></form>`
  const html = `<!doctype html><html lang="${escapeHtml(languageOf(locale))}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><title>${words.title}</title><style>${style}</style></head><body><main>${
    site ? `<p class="name">${escapeHtml(site.brand.name || site.name)}</p>` : ''
  }<h1>${words.title}</h1><p>${hasPassword ? words.ask : words.linkOnly}</p>${
    problem ? `<p class="problem" id="problem" role="alert">${words[problem]}</p>` : ''
  }${hasPassword ? form : ''}</main></body></html>`
  const hash = createHash('sha256').update(style).digest('base64')
  const body = Buffer.from(html)
  return {
    body,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'same-origin',
    },
  }
}

/** The page has words in two languages: it says which of them it is in. */
const languageOf = (locale: string): string =>
  accessWords(locale) === accessWords('es') ? locale : 'en'
