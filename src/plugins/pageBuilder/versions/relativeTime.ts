const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
]

/** How far a moment is from now, in the largest unit that fits, e.g. `2 hours ago`. */
export const relativeTime = ({
  moment,
  language,
  now = Date.now(),
}: {
  /** ISO 8601. */
  moment: string
  /** BCP 47. */
  language: string
  /** Milliseconds since the epoch. @default the present */
  now?: number
}): string => {
  const distance = Date.parse(moment) - now
  if (Number.isNaN(distance)) return ''
  const [unit, size] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? ['second', SECOND]
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    Math.round(distance / size) || 0,
    unit,
  )
}
