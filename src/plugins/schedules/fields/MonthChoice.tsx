'use client'
import { SelectInput } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { WEEKDAYS } from '../../../core/schedule/recurrence'
import { weekdayName } from '../text/readRecurrence'
import { type TextKey, useText } from '../text/useText'
import type { RuleChoice } from './types'

const NTH: Record<number, TextKey> = { 1: 'nth1', 2: 'nth2', 3: 'nth3', 4: 'nth4' }

/** The day of a monthly rule: as the start's date, its weekday, or the last. */
export const MonthChoice = ({ path, rule, start, locked, onChange }: RuleChoice): ReactNode => {
  const { t, language } = useText()
  const date = new Date(`${start}:00Z`)
  if (Number.isNaN(date.getTime())) return null
  const index = (date.getUTCDay() + 6) % 7
  const weekday = weekdayName(index, language)
  const code = WEEKDAYS[index] ?? 'MO'
  const nth = Math.ceil(date.getUTCDate() / 7)
  const nthText = NTH[nth]
  const choices: { value: string; label: string; days: Partial<RuleChoice['rule']> }[] = [
    { value: 'date', label: t('monthDay', { day: date.getUTCDate() }), days: {} },
    { value: 'last', label: t('monthLast'), days: { byMonthDay: [-1] } },
    ...(nthText
      ? [
          {
            value: 'nth',
            label: t('monthNth', { nth: t(nthText), weekday }),
            days: { byDay: [`${nth}${code}`] },
          },
        ]
      : []),
    {
      value: 'lastWeekday',
      label: t('monthLastWeekday', { weekday }),
      days: { byDay: [`-1${code}`] },
    },
  ]
  const own = JSON.stringify([rule.byDay ?? null, rule.byMonthDay ?? null])
  const chosen = choices.find(
    ({ days }) => JSON.stringify([days.byDay ?? null, days.byMonthDay ?? null]) === own,
  )
  // Days that the API or another start has given.
  const other = [...(rule.byDay ?? []), ...(rule.byMonthDay ?? [])].join(', ')
  return (
    <SelectInput
      isClearable={false}
      label={t('monthOn')}
      name={`${path}-monthOn`}
      onChange={(option) => {
        if (!option || Array.isArray(option)) return
        const found = choices.find(({ value }) => value === option.value)
        if (found) onChange({ ...rule, byDay: undefined, byMonthDay: undefined, ...found.days })
      }}
      options={[...choices, ...(chosen ? [] : [{ value: 'other', label: other }])]}
      path={`${path}-monthOn`}
      readOnly={locked}
      value={chosen?.value ?? 'other'}
    />
  )
}
