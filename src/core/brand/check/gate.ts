import type { FoundSpan } from './spans'
import type { Loss } from './types'

/** What a closed gate costs: one is enough to fall below what may go out. */
const GATE = 25

/** A loss that keeps a text from going out. */
export const gate = (rule: string, span: FoundSpan, message: string, fix: string): Loss => ({
  rule,
  gate: true,
  points: GATE,
  span,
  message,
  fix,
})
