import { isTauseError } from '../../core/errors'
import { readRetryAfter } from '../../core/publishing/retryPause'
import type { AdapterServices, SendOutcome } from '../contract'
import { signWebhook } from './signWebhook'

const SECOND = 1000

const USER_AGENT = 'TauseStack-Webhook/1.0'

/** Characters of an answer that the ledger keeps. */
const KEPT_ANSWER = 300

/** Statuses after which the same request may well be taken later. */
const PASSING = [408, 409, 425, 429]

/** How a try ended, and the status of the answer if there was one. */
export type SignedPost = { outcome: SendOutcome; status: number | null }

/** One try of a message as Standard Webhooks says. Never throws for what the other side does. */
export const postSigned = async ({
  url,
  id,
  body,
  secrets,
  post,
  signal,
}: {
  url: string
  /** `webhook-id`: the same at each try. */
  id: string
  /** JSON. */
  body: Buffer
  /** `whsec_…`; two while one is being replaced. */
  secrets: readonly string[]
  post: AdapterServices['post']
  signal: AbortSignal
}): Promise<SignedPost> => {
  let isSent = false
  try {
    const answer = await post({
      url,
      body,
      signal,
      onSent: () => (isSent = true),
      headers: {
        'content-type': 'application/json',
        'user-agent': USER_AGENT,
        ...signWebhook({ id, timestamp: Math.floor(Date.now() / SECOND), body, secrets }),
      },
    })
    return { outcome: judge(answer), status: answer.status }
  } catch (error) {
    if (isTauseError(error))
      return {
        outcome: { kind: 'refused', reason: error.message, permanent: true },
        status: null,
      }
    const { code, name } = error as NodeJS.ErrnoException
    const reason = name === 'TimeoutError' ? 'No answer in time.' : `No answer (${code ?? name}).`
    return {
      outcome: isSent ? { kind: 'unknown', reason } : { kind: 'refused', reason, permanent: false },
      status: null,
    }
  }
}

const judge = ({
  status,
  retryAfter,
  body,
}: Awaited<ReturnType<AdapterServices['post']>>): SendOutcome => {
  const said = `HTTP ${status} ${body.slice(0, KEPT_ANSWER)}`.trim()
  if (status >= 200 && status <= 299) return { kind: 'sent', answer: said }
  return {
    kind: 'refused',
    reason: status >= 300 && status <= 399 ? `${said} (redirects are not followed)` : said,
    permanent: status < 500 && !PASSING.includes(status),
    retryAfter: readRetryAfter(retryAfter, Date.now()),
  }
}
