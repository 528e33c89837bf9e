const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/

const DAY = 24 * 60 * 60 * 1000

/** Whether this runtime knows an IANA time zone. */
export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}

/**
 * The wall-clock time of an instant in a zone, as `YYYY-MM-DDTHH:mm`.
 *
 * @throws RangeError for an unknown zone.
 */
export const toLocalTime = ({ instant, timeZone }: { instant: Date; timeZone: string }): string => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? ''
  const year = part('year').padStart(4, '0')
  return `${year}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The instant of a wall-clock time (`YYYY-MM-DDTHH:mm`) in a zone. Where clocks are put back and a time
 * comes twice, the first.
 *
 * @returns `null` for what is no date, and for a time that clocks skip when they are put forward.
 * @throws RangeError for an unknown zone.
 */
export const fromLocalTime = ({
  local,
  timeZone,
}: {
  local: string
  timeZone: string
}): Date | null => {
  const match = LOCAL.exec(local)
  if (!match) return null
  const asUtc = Date.parse(`${local}:00Z`)
  if (Number.isNaN(asUtc)) return null
  // No zone is further from UTC than a day, and none changes its clocks twice in two.
  const offsets = [asUtc - DAY, asUtc + DAY].map(
    (moment) => Date.parse(`${toLocalTime({ instant: new Date(moment), timeZone })}:00Z`) - moment,
  )
  const instants = offsets
    .map((offset) => new Date(asUtc - offset))
    .filter((instant) => toLocalTime({ instant, timeZone }) === local)
    .sort((a, b) => a.getTime() - b.getTime())
  return instants[0] ?? null
}
