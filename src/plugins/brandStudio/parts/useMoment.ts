'use client'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** Writes moments in the tenant's time zone, with the zone. */
export const useMoment = (): ((moment: string) => string) => {
  const { language } = useText()
  const { data } = useStudio()
  const write = (moment: string, timeZone: string): string =>
    new Intl.DateTimeFormat(language, {
      dateStyle: undefined,
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
    }).format(new Date(moment))
  return (moment) => {
    if (Number.isNaN(Date.parse(moment))) return ''
    try {
      return write(moment, data.timeZone)
    } catch {
      // A zone that this browser does not know.
      return write(moment, 'UTC')
    }
  }
}
