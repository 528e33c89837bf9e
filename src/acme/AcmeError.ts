import type { AcmeProblem } from './types'

/** What an authority refused, or why it could not be asked. */
export class AcmeError extends Error {
  override readonly name = 'AcmeError'
  /** The end of the problem's URN: `rateLimited`, `dns`, …; `connection`: no answer at all. */
  readonly type: string
  /** HTTP status; 0: none. */
  readonly status: number
  readonly problem: AcmeProblem
  /** Milliseconds to wait before it is asked again, where the authority says so. */
  readonly retryAfter: number | undefined

  constructor({
    problem,
    status,
    retryAfter,
    cause,
  }: {
    problem: AcmeProblem
    status: number
    retryAfter?: number
    cause?: unknown
  }) {
    super(problem.detail ?? `The certificate authority answered with status ${status}.`, { cause })
    this.type = problem.type?.split(':').at(-1) ?? 'unknown'
    this.status = status
    this.problem = problem
    this.retryAfter = retryAfter
  }
}
