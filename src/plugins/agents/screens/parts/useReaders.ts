'use client'
import { useMemo } from 'react'
import { useText } from '../../text/useText'

const SECOND = 1000
const MINUTE = 60

export type Readers = {
  number: (value: number) => string
  /** US dollars; less than a cent in more places. */
  cost: (usd: number) => string
  /** On the viewer's own clock. */
  moment: (iso: string) => string
  /** @param milliseconds of work */
  duration: (milliseconds: number) => string
}

/** Figures and hours as the panel's language writes them. */
export const useReaders = (): Readers => {
  const { language } = useText()
  return useMemo(() => {
    const unit = (value: number, name: 'second' | 'minute'): string =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit: name,
        unitDisplay: 'short',
        maximumFractionDigits: name === 'second' && value < 10 ? 1 : 0,
      }).format(value)
    return {
      number: (value) => new Intl.NumberFormat(language).format(value),
      cost: (usd) =>
        new Intl.NumberFormat(language, {
          style: 'currency',
          currency: 'USD',
          currencyDisplay: 'narrowSymbol',
          maximumFractionDigits: usd > 0 && usd < 0.01 ? 6 : 2,
        }).format(usd),
      moment: (iso) =>
        new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
          new Date(iso),
        ),
      duration: (milliseconds) => {
        const seconds = milliseconds / SECOND
        if (seconds < MINUTE) return unit(seconds, 'second')
        const rest = Math.round(seconds % MINUTE)
        const minutes = unit(Math.floor(seconds / MINUTE), 'minute')
        return rest > 0 ? `${minutes} ${unit(rest, 'second')}` : minutes
      },
    }
  }, [language])
}
