'use client'
import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/useText'
import type { Day, Mode } from './days'
import { DropPlace } from './DropPlace'
import type { Shown } from './useCalendar'

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))

/** What is seen first of a day. */
const FIRST_HOUR = '08'

/** Height of the row of days that stays in view. Pixels. */
const HEAD = 40

export type DaysProps = {
  days: readonly Day[]
  anchor: Day
  today: Day
  byDay: ReadonlyMap<Day, Shown[]>
  chip: (post: Shown) => ReactNode
  /** `place` is a day, or a day and an hour. */
  onDropAt: (postId: string, place: string) => void
}

const dayLabel = (day: Day, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(day))

/** Weeks of a month, a day a cell. */
const Month = ({ days, anchor, today, byDay, chip, onDropAt }: DaysProps): ReactNode => {
  const { language } = useText()
  return (
    <div className="ts-calendar__month">
      <div className="ts-calendar__weekdays" aria-hidden="true">
        {days.slice(0, 7).map((day) => (
          <span key={day}>{dayLabel(day, language, { weekday: 'short' })}</span>
        ))}
      </div>
      <ol className="ts-calendar__cells">
        {days.map((day) => (
          <li
            key={day}
            aria-current={day === today ? 'date' : undefined}
            className={day.slice(0, 7) === anchor.slice(0, 7) ? undefined : 'ts-calendar__outside'}
          >
            <DropPlace
              className="ts-calendar__cell"
              place={day}
              onDropPost={(id) => onDropAt(id, day)}
            >
              <time
                dateTime={day}
                aria-label={dayLabel(day, language, {
                  weekday: 'long',
                  day: 'numeric',
                  month: 'long',
                })}
              >
                {Number(day.slice(8))}
              </time>
              {byDay.get(day)?.map(chip)}
            </DropPlace>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Seven days with their hours. */
const Week = ({ days, today, byDay, chip, onDropAt }: DaysProps): ReactNode => {
  const { language, t } = useText()
  const frame = useRef<HTMLDivElement>(null)
  // The day begins at eight; the night is a scroll away.
  useEffect(() => {
    const morning = frame.current?.querySelector<HTMLElement>(`[data-hour="${FIRST_HOUR}"]`)
    if (frame.current && morning) frame.current.scrollTop = morning.offsetTop - HEAD
  }, [])
  return (
    <div
      ref={frame}
      className="ts-calendar__week"
      role="region"
      aria-label={t('publishing:week')}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th key={day} scope="col" aria-current={day === today ? 'date' : undefined}>
                {dayLabel(day, language, { weekday: 'short', day: 'numeric' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOURS.map((hour) => (
            <tr key={hour} data-hour={hour}>
              <th scope="row">{hour}:00</th>
              {days.map((day) => (
                <td key={day}>
                  <DropPlace
                    className="ts-calendar__slot"
                    place={`${day}T${hour}`}
                    onDropPost={(id) => onDropAt(id, `${day}T${hour}`)}
                  >
                    {byDay
                      .get(day)
                      ?.filter(({ local }) => local?.slice(11, 13) === hour)
                      .map(chip)}
                  </DropPlace>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Days with posts, one below the other. */
const List = ({ days, byDay, chip }: DaysProps): ReactNode => {
  const { language } = useText()
  return (
    <ol className="ts-calendar__list">
      {days
        .filter((day) => byDay.has(day))
        .map((day) => (
          <li key={day}>
            <h2>
              <time dateTime={day}>
                {dayLabel(day, language, { weekday: 'long', day: 'numeric', month: 'long' })}
              </time>
            </h2>
            <div className="ts-calendar__rows">{byDay.get(day)?.map(chip)}</div>
          </li>
        ))}
    </ol>
  )
}

const VIEWS: Record<Mode, (props: DaysProps) => ReactNode> = {
  month: Month,
  week: Week,
  list: List,
}

/** The days of a view. */
export const CalendarDays = ({ mode, ...props }: DaysProps & { mode: Mode }): ReactNode => {
  const View = VIEWS[mode]
  return <View {...props} />
}
