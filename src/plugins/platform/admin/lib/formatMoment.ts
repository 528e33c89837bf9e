const FALLBACK_ZONE = 'UTC'

/** A moment in a time zone, with the zone shown; an unknown zone counts as UTC. */
export const formatMoment = ({
  moment,
  timeZone,
  language,
  seconds = false,
}: {
  /** ISO 8601. */
  moment: string
  /** IANA name. */
  timeZone: string
  /** BCP 47. */
  language: string
  seconds?: boolean
}): string => {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  const format = (zone: string): string =>
    new Intl.DateTimeFormat(language, {
      ...(seconds
        ? { second: '2-digit' }
        : { year: 'numeric', month: 'short', day: 'numeric', timeZoneName: 'short' }),
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    }).format(date)
  try {
    return format(timeZone)
  } catch {
    return format(FALLBACK_ZONE)
  }
}
