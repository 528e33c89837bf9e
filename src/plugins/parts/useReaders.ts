'use client'
import { useMemo } from 'react'
import { useLanguage } from './useLanguage'

const SECOND = 1000
const MINUTE = 60

const KILOBYTE = 1024

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export type Readers = {
  number: (value: number) => string
  /** US dollars; less than a cent in more places. */
  cost: (usd: number) => string
  /** On the viewer's own clock. */
  moment: (iso: string) => string
  /** The day alone, on the viewer's own clock. */
  day: (iso: string) => string
  /** @param milliseconds of work */
  duration: (milliseconds: number) => string
  /** @param bytes in units of 1,024 */
  bytes: (bytes: number) => string
}

/** Figures and hours as the panel's language writes them. */
export const useReaders = (): Readers => {
  const language = useLanguage()
  return useMemo(() => {
    const unit = (
      value: number,
      name: string,
      maximumFractionDigits: number,
      unitDisplay: 'short' | 'long' = 'short',
    ): string =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit: name,
        unitDisplay,
        maximumFractionDigits,
      }).format(value)
    const date = (iso: string, options: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(language, options).format(new Date(iso))
    return {
      number: (value) => new Intl.NumberFormat(language).format(value),
      cost: (usd) =>
        new Intl.NumberFormat(language, {
          style: 'currency',
          currency: 'USD',
          currencyDisplay: 'narrowSymbol',
          maximumFractionDigits: usd > 0 && usd < 0.01 ? 6 : 2,
        }).format(usd),
      moment: (iso) => date(iso, { dateStyle: 'medium', timeStyle: 'short' }),
      day: (iso) => date(iso, { dateStyle: 'medium' }),
      duration: (milliseconds) => {
        const seconds = milliseconds / SECOND
        if (seconds < MINUTE) return unit(seconds, 'second', seconds < 10 ? 1 : 0)
        const rest = Math.round(seconds % MINUTE)
        const minutes = unit(Math.floor(seconds / MINUTE), 'minute', 0)
        return rest > 0 ? `${minutes} ${unit(rest, 'second', 0)}` : minutes
      },
      bytes: (bytes) => {
        const size = Math.abs(bytes)
        const power = size < 1 ? 0 : Math.floor(Math.log(size) / Math.log(KILOBYTE))
        const index = Math.min(power, UNITS.length - 1)
        const value = bytes / KILOBYTE ** index
        if (index === 0) return unit(value, 'byte', 0, 'long')
        return unit(value, UNITS[index] ?? 'byte', Math.abs(value) < 10 ? 1 : 0)
      },
    }
  }, [language])
}
