'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useScheduleApi } from '../api/useScheduleApi'
import { lookOf } from '../list/RunState'
import { useText } from '../text/useText'
import type { Entry } from './useCalendar'

/** One day: its runs, as many as there is room for. */
export const DayCell = ({
  day,
  isToday,
  isOutside,
  entries,
  most,
  onMore,
}: {
  day: Date
  isToday: boolean
  /** Of another month. */
  isOutside: boolean
  entries: readonly Entry[]
  most: number
  onMore: () => void
}): ReactNode => {
  const { t, language } = useText()
  const shown = entries.length > most ? entries.slice(0, most - 1) : entries
  const hidden = entries.length - shown.length
  const classes = [
    'ts-calendar__day',
    ...(isToday ? ['ts-calendar__day--today'] : []),
    ...(isOutside ? ['ts-calendar__day--outside'] : []),
    ...(entries.length === 0 ? ['ts-calendar__day--empty'] : []),
  ]
  return (
    <div className={classes.join(' ')}>
      <time
        dateTime={[day.getFullYear(), pad(day.getMonth() + 1), pad(day.getDate())].join('-')}
        aria-current={isToday ? 'date' : undefined}
      >
        <span className="ts-calendar__number" aria-hidden="true">
          {day.getDate()}
        </span>
        <span className="ts-calendar__date">
          {new Intl.DateTimeFormat(language, {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
          }).format(day)}
        </span>
      </time>
      {entries.length > 0 && (
        <ul>
          {shown.map((entry) => (
            <EntryItem key={entry.key} entry={entry} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button type="button" className="ts-calendar__more" onClick={onMore}>
          {t('more', { count: hidden })}
        </button>
      )}
    </div>
  )
}

const pad = (value: number): string => String(value).padStart(2, '0')

const EntryItem = ({ entry: { scheduleId, name, at, more, run } }: { entry: Entry }): ReactNode => {
  const { t, language } = useText()
  const { admin } = useScheduleApi()
  const look = run ? lookOf(run) : null
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at))
  return (
    <li className={`ts-calendar__entry ts-calendar__entry--${look?.style ?? 'planned'}`}>
      <Link
        href={admin(`/collections/schedules/${scheduleId}`)}
        prefetch={false}
        title={[name, look && t(look.text)].filter(Boolean).join(' · ')}
      >
        <span className="ts-calendar__time">{time}</span> {name}
        {look && <span className="ts-calendar__hidden">, {t(look.text)}</span>}
        {more > 0 && <small> +{more}</small>}
      </Link>
    </li>
  )
}
