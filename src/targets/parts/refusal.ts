import { TauseError } from '../../core/errors'

export type RefusalInput = {
  /** Name of the service, e.g. `Netlify`. */
  service: string
  /** Name that the target has here. */
  target: string
  /** What was asked for, in words: `create the deploy`. */
  action: string
  /** 0: there was no answer. */
  status: number
  /** The key itself is wrong, whatever the status. */
  isBadKey?: boolean
  /** What the service says; secrets are out of it already. */
  said: string
  /** Seconds that the service asks to be left alone. */
  retryAfter?: number
  /** Where the token is made and which rights it needs, in words. */
  tokenHelp: string
  /** What is to be looked up when there is no such thing, in words: `the site ID`. */
  lookUp: string
}

/** Codes of {@link refusal}; `permanent` ones do not go away by trying again. */
const CODES: Record<number, { code: string; status: number }> = {
  401: { code: 'target_unauthorized', status: 422 },
  403: { code: 'target_forbidden', status: 422 },
  404: { code: 'target_not_found', status: 422 },
  409: { code: 'target_conflict', status: 409 },
  412: { code: 'target_conflict', status: 409 },
  413: { code: 'target_too_large', status: 422 },
  429: { code: 'target_busy', status: 503 },
}

const advice = ({ status, isBadKey, target, tokenHelp, lookUp }: RefusalInput): string => {
  if (status === 401 || isBadKey)
    return `The key of the target "${target}" is not accepted. Make a new one (${tokenHelp}) and save it in the target.`
  if (status === 403)
    return `The key of the target "${target}" lacks a right. It needs: ${tokenHelp}.`
  if (status === 404) return `Check ${lookUp} in the settings of the target "${target}".`
  if (status === 409 || status === 412)
    return 'Something else changes the same thing at this moment. Push again when it is done.'
  if (status === 413) return 'A file or the request is too large for it. Make the release smaller.'
  if (status === 429) return 'Its limit of requests is used up. Push again later.'
  if (status === 0) return 'Check the connection and the address, and push again.'
  if (status >= 500) return 'The fault is on its side. Push again later.'
  return `Check the settings of the target "${target}".`
}

/**
 * The error for an answer that is not the wanted one: which service, what was asked, what it said, what to
 * change. Codes: `target_unauthorized`, `target_forbidden`, `target_not_found`, `target_conflict`,
 * `target_too_large`, `target_busy`, `target_unavailable`, `target_refused`.
 */
export const refusal = (input: RefusalInput): TauseError => {
  const { service, action, status, isBadKey, said, retryAfter } = input
  const { code, status: ours } =
    CODES[isBadKey ? 401 : status] ??
    (status === 0 || status >= 500
      ? { code: 'target_unavailable', status: 503 }
      : { code: 'target_refused', status: 422 })
  const answer = status === 0 ? 'did not answer' : `answered ${status}`
  return new TauseError({
    code,
    status: ours,
    retryAfter,
    message: `${service} ${answer} when asked to ${action}${said ? `: ${said}` : ''}. ${advice(input)}`,
  })
}
