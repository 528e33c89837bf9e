/** A moment in a time zone with the zone's short name, e.g. `Dec 1, 2026, 09:30 GMT+1`. */
export const zonedText = ({
  moment,
  timeZone,
  language,
  short = false,
}: {
  /** ISO 8601. */
  moment: string
  /** IANA name. */
  timeZone: string
  /** BCP 47. */
  language: string
  /** Without year and zone. @default false */
  short?: boolean
}): string =>
  new Intl.DateTimeFormat(language, {
    ...(short ? {} : { year: 'numeric', timeZoneName: 'short' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(moment))
