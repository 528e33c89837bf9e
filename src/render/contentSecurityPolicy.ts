import { createHash } from 'node:crypto'

export type PolicyInput = {
  /** Texts of the inline scripts. */
  scripts: readonly string[]
  /** Texts of the inline stylesheets; none in a release. */
  styles: readonly string[]
  /** Whether the page has a form, which scripts may send. */
  hasForm: boolean
  /** Origins that may frame the page, beside its own. */
  frameAncestors: readonly string[]
}

const ORIGIN = /^https?:\/\/[^\s;,'"/]+$/

/** The Content-Security-Policy of a page: nothing but what is on it. */
const contentSecurityPolicy = ({ scripts, styles, hasForm, frameAncestors }: PolicyInput): string =>
  [
    "default-src 'none'",
    ...(scripts.length > 0 ? [`script-src ${scripts.map(hashSource).join(' ')}`] : []),
    `style-src ${["'self'", ...styles.map(hashSource)].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    // Audits run in the page fetch its own robots.txt; only hashed scripts could use this otherwise.
    "connect-src 'self'",
    `form-action ${hasForm ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    `frame-ancestors ${["'self'", ...frameAncestors.filter((origin) => ORIGIN.test(origin))].join(' ')}`,
  ].join('; ')

const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The headers every page has beside its policy. */
export const securityHeaders = (policy: PolicyInput): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy(policy),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
})
