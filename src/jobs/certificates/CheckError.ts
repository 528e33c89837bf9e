import type { ProblemCode } from '../../core/certificates/explainProblem'
import type { FailureKind } from '../../core/certificates/nextAttempt'

/** Why no order is placed, or goes on, that no authority said: our own look, the budget, the DNS hook. */
export class CheckError extends Error {
  override readonly name = 'CheckError'
  readonly code: ProblemCode
  readonly kind: FailureKind
  readonly detail: string
  /** It makes no sense before this. */
  readonly until: Date | undefined

  constructor({
    code,
    kind,
    detail,
    until,
  }: {
    code: ProblemCode
    kind: FailureKind
    detail: string
    until?: Date
  }) {
    super(`${code}: ${detail}`)
    this.code = code
    this.kind = kind
    this.detail = detail
    this.until = until
  }
}
