import { z } from 'zod'
import { type FieldIssue, invalid } from '../../../core/errors'
import { fromLocalTime, isTimeZone } from '../../../core/schedule/zonedTime'

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

export const scheduleBody = z.strictObject({
  action: z.enum(['publish', 'unpublish']),
  /** A wall-clock time of `timeZone` (`YYYY-MM-DDTHH:mm`), or ISO 8601 with an offset. */
  at: z.union([z.string().regex(LOCAL), z.iso.datetime({ offset: true })], {
    error: 'must be like 2026-12-01T09:30 (with timeZone) or 2026-12-01T09:30:00Z',
  }),
  timeZone: z.string().max(100).optional(),
  deploy: z.boolean().default(false),
})

/**
 * The moment that a body means.
 *
 * @param timeZone of the document, for a body that names none.
 * @throws TauseError `invalid`, with the field and what to write instead.
 */
export const momentOf = ({
  body,
  timeZone: fallback,
  now = new Date(),
}: {
  body: Pick<z.output<typeof scheduleBody>, 'at' | 'timeZone'>
  timeZone: string
  now?: Date
}): Date => {
  const { at, timeZone = fallback } = body
  if (!isTimeZone(timeZone))
    throw refuse('/timeZone', `"${timeZone}" is no IANA time zone. Examples: Europe/Madrid, UTC.`)
  const moment = LOCAL.test(at) ? fromLocalTime({ local: at, timeZone }) : new Date(at)
  if (!moment || Number.isNaN(moment.getTime()))
    throw refuse(
      '/at',
      `"${at}" is no time in ${timeZone}: there is no such date, or clocks are put forward over it.`,
    )
  if (moment <= now) throw refuse('/at', `${moment.toISOString()} is past. Choose a later time.`)
  return moment
}

const refuse = (pointer: string, message: string): Error => {
  const issues: FieldIssue[] = [{ pointer, message }]
  return invalid(message, issues)
}
