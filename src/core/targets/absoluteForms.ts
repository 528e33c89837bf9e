import { escapeHtml } from '../escapeHtml'
import { FORM_POLICY } from './toTargetRelease'

/**
 * A page whose forms are sent to the built-in hosting by its full address, and the policy that lets them.
 * Our own renderer writes `action="/_forms/<id>"`, so that is what is looked for.
 */
export const absoluteForms = ({
  html,
  headers,
  origin,
}: {
  html: string
  headers: Record<string, string>
  /** Without a trailing slash. */
  origin: string
}): { html: string; headers: Record<string, string> } => {
  const policy = headers['content-security-policy']
  return {
    html: html.replaceAll(/(<form\b[^>]*?\saction=")(?=\/_forms\/)/g, `$1${escapeHtml(origin)}`),
    headers:
      policy === undefined
        ? headers
        : {
            ...headers,
            'content-security-policy': policy.replace(FORM_POLICY, `${FORM_POLICY} ${origin}`),
          },
  }
}
