/** A moment in a time zone in few words, e.g. `Mon, Dec 1, 09:30`; with the zone's short name on wish. */
export const zonedText = ({
  moment,
  timeZone,
  language,
  zone = false,
}: {
  /** ISO 8601. */
  moment: string
  /** IANA name. */
  timeZone: string
  /** BCP 47. */
  language: string
  zone?: boolean
}): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    ...(zone ? { timeZoneName: 'short' } : {}),
  }).format(new Date(moment))
