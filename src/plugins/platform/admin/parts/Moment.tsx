'use client'
import { formatMoment } from '../lib/formatMoment'
import { useText } from '../text/useText'

/** A moment in the tenant's time zone. */
export const Moment = ({
  moment,
  timeZone,
  seconds,
}: {
  moment: string
  timeZone: string
  seconds?: boolean
}) => {
  const { language } = useText()
  return (
    // Server and browser may write the same date with other spaces.
    <time dateTime={moment} suppressHydrationWarning title={timeZone}>
      {formatMoment({ moment, timeZone, language, seconds })}
    </time>
  )
}
