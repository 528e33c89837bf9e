'use client'
import type { ReactNode } from 'react'
import { type RecurrenceRule, WEEKDAYS } from '../../../core/schedule/recurrence'
import { weekdayName } from '../text/readRecurrence'
import { useText } from '../text/useText'
import type { RuleChoice } from './types'

/** The days of a weekly rule; without any, that of the start. */
export const WeekdayChoice = ({
  rule,
  start,
  locked,
  onChange,
}: Omit<RuleChoice, 'path'>): ReactNode => {
  const { t, language } = useText()
  const startDay = WEEKDAYS[(new Date(`${start}:00Z`).getUTCDay() + 6) % 7]
  const chosen = rule.byDay ?? (startDay ? [startDay] : [])
  const toggle = (day: string): void => {
    const days = WEEKDAYS.filter((one) => (one === day) !== chosen.includes(one))
    // A week without a day is no rule: the start's own day remains.
    const byDay: RecurrenceRule['byDay'] = days.length > 0 ? days : undefined
    onChange({ ...rule, byDay })
  }
  return (
    <fieldset className="ts-weekdays">
      <legend>{t('onDays')}</legend>
      {WEEKDAYS.map((day, index) => (
        <button
          key={day}
          type="button"
          aria-label={weekdayName(index, language)}
          aria-pressed={chosen.includes(day)}
          disabled={locked}
          onClick={() => toggle(day)}
        >
          {weekdayName(index, language, 'short')}
        </button>
      ))}
    </fieldset>
  )
}
