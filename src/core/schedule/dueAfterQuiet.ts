/** Longest that one change waits for others to end, in multiples of the quiet that is asked for. */
const PATIENCE = 10

/**
 * When what follows changes is due: after so much quiet, and not later than ten times as much after the
 * first of them, should it never be quiet.
 */
export const dueAfterQuiet = ({
  first,
  last,
  wait,
}: {
  first: Date
  last: Date
  /** Milliseconds. 0: at once. */
  wait: number
}): Date => new Date(Math.min(last.getTime() + wait, first.getTime() + PATIENCE * wait))
