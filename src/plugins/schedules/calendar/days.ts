const DAY = 24 * 60 * 60 * 1000

export type Span = 'month' | 'week'

/** Midnight of a day of the viewer's own calendar. */
const midnight = (date: Date, offset = 0): Date =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset)

const mondayOf = (date: Date): Date => midnight(date, -((date.getDay() + 6) % 7))

/** The days shown of a week, or of a month with what fills its weeks, by the viewer's own clock. */
export const daysOf = (span: Span, date: Date): Date[] => {
  if (span === 'week')
    return Array.from({ length: 7 }, (_, index) => midnight(mondayOf(date), index))
  const first = mondayOf(new Date(date.getFullYear(), date.getMonth(), 1))
  const last = new Date(date.getFullYear(), date.getMonth() + 1, 0)
  const count =
    Math.ceil((Math.round((midnight(last).getTime() - first.getTime()) / DAY) + 1) / 7) * 7
  return Array.from({ length: count }, (_, index) => midnight(first, index))
}

/** A month or a week earlier or later. */
export const moved = (span: Span, date: Date, by: 1 | -1): Date =>
  span === 'week' ? midnight(date, by * 7) : new Date(date.getFullYear(), date.getMonth() + by, 1)

/** Names a day, to group by. */
export const dayKey = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-')
