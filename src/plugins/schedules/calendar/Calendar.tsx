'use client'
import { Button } from '@payloadcms/ui'
import { useMemo, useState, type ReactNode } from 'react'
import { weekdayName } from '../text/readRecurrence'
import { useText } from '../text/useText'
import { DayCell } from './DayCell'
import { dayKey, daysOf, moved, type Span } from './days'
import { useCalendar } from './useCalendar'
import './calendar.css'

const SPANS: readonly Span[] = ['month', 'week']

/** What runs and has run, by month or week, in the viewer's own time. */
export const Calendar = (): ReactNode => {
  const { t, language } = useText()
  const [span, setSpan] = useState<Span>('month')
  const [date, setDate] = useState(() => new Date())
  const days = useMemo(() => daysOf(span, date), [span, date])
  const { entries, isComplete, isLost, reload } = useCalendar(days)
  const title = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    ...(span === 'week' ? { day: 'numeric' } : {}),
  }).format(span === 'week' ? days[0] : date)
  const today = dayKey(new Date())
  return (
    <section className="ts-calendar" aria-labelledby="ts-calendar-title" aria-busy={!entries}>
      <div className="ts-calendar__bar">
        <h2 id="ts-calendar-title" aria-live="polite">
          {title}
        </h2>
        <div className="ts-calendar__buttons">
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => setDate(moved(span, date, -1))}
          >
            {t('previous')}
          </Button>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => setDate(new Date())}
          >
            {t('today')}
          </Button>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => setDate(moved(span, date, 1))}
          >
            {t('next')}
          </Button>
          <span className="ts-schedules__views ts-calendar__spans">
            {SPANS.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={span === one}
                onClick={() => setSpan(one)}
              >
                {t(one)}
              </button>
            ))}
          </span>
        </div>
      </div>
      <p className="ts-schedules__help">
        {t('timesIn', {
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' '),
        })}
        {entries?.size === 0 ? ` · ${t('calendarEmpty')}` : ''}
        {isComplete ? '' : ` · ${t('calendarPart')}`}
        {!entries && !isLost ? ` · ${t('loading')}` : ''}
      </p>
      {isLost && (
        <div role="alert" className="ts-schedules__empty">
          <p>{t('lost')}</p>
          <Button buttonStyle="secondary" margin={false} onClick={reload}>
            {t('again')}
          </Button>
        </div>
      )}
      <div className={`ts-calendar__grid ts-calendar__grid--${span}`}>
        {days.slice(0, 7).map((day, index) => (
          <span key={day.getTime()} className="ts-calendar__weekday" aria-hidden="true">
            {weekdayName(index, language, 'short')}
          </span>
        ))}
        {days.map((day) => (
          <DayCell
            key={day.getTime()}
            day={day}
            isToday={dayKey(day) === today}
            isOutside={span === 'month' && day.getMonth() !== date.getMonth()}
            entries={entries?.get(dayKey(day)) ?? []}
            most={span === 'month' ? 4 : Infinity}
            onMore={() => {
              setDate(day)
              setSpan('week')
            }}
          />
        ))}
      </div>
    </section>
  )
}
