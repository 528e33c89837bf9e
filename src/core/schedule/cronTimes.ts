import { Cron } from 'croner'

const SECOND = 1000

const FIELDS = /^(?:[\dA-Za-z*/,\-#]+\s+){4}[\dA-Za-z*/,\-#]+$/

// Wall-clock times are counted as if they were UTC: croner 10 repeats and leaves out times where clocks
// change, and goes back in time (docs/decisions/0010). Where that happens is decided in `occurrences`.
const parse = (expression: string): Cron =>
  new Cron(expression, { utcOffset: 0, mode: '5-part', paused: true })

/** What is wrong with a cron expression, or `undefined`. */
export const cronProblem = (expression: string): string | undefined => {
  if (!FIELDS.test(expression))
    return 'must have five fields: minute, hour, day of the month, month, day of the week'
  try {
    const next = parse(expression).nextRun(new Date())
    return next ? undefined : 'never comes: there is no such date'
  } catch (error) {
    return `is no cron expression: ${(error as Error).message.replace(/^CronPattern: /, '')}`
  }
}

/** Whether it means every hour of the clock, so that an hour that comes twice counts twice. */
export const isEveryHour = (expression: string): boolean =>
  expression.trim().split(/\s+/)[1] === '*'

/**
 * The wall-clock times of a cron expression from `from` on, each as the milliseconds that it would be in
 * UTC.
 */
export function* cronTimes({
  expression,
  from,
}: {
  expression: string
  from: number
}): Generator<number> {
  const cron = parse(expression)
  for (let next = cron.nextRun(new Date(from - SECOND)); next !== null; next = cron.nextRun(next))
    yield next.getTime()
}
