import type { RecurrenceRule } from '../../../core/schedule/recurrence'

/** What each part of the recurrence's editor is given. */
export type RuleChoice = {
  /** Of the field, to name inputs after. */
  path: string
  rule: RecurrenceRule
  /** Wall-clock time; empty before it is given. */
  start: string
  locked: boolean
  onChange: (rule: RecurrenceRule) => void
}
