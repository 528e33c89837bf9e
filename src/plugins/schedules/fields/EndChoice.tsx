'use client'
import { SelectInput, TextInput } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'
import type { RuleChoice } from './types'

/** When a rule ends. */
export const EndChoice = ({ path, rule, start, locked, onChange }: RuleChoice): ReactNode => {
  const { t } = useText()
  const end = rule.count ? 'after' : rule.until ? 'on' : 'never'
  const choose = (value: string): void => {
    const rest = { ...rule, count: undefined, until: undefined }
    if (value === 'after') onChange({ ...rest, count: 10 })
    else if (value === 'on') onChange({ ...rest, until: aYearAfter(start) })
    else onChange(rest)
  }
  return (
    <div className="ts-recurrence__row">
      <SelectInput
        isClearable={false}
        label={t('ends')}
        name={`${path}-ends`}
        onChange={(option) => {
          if (option && !Array.isArray(option)) choose(String(option.value))
        }}
        options={[
          { value: 'never', label: t('endsNever') },
          { value: 'after', label: t('endsAfter') },
          { value: 'on', label: t('endsOn') },
        ]}
        path={`${path}-ends`}
        readOnly={locked}
        value={end}
      />
      {end === 'after' && (
        <TextInput
          htmlAttributes={{ type: 'number', min: 1, max: 10_000 } as object}
          label={t('endsCount')}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
            onChange({ ...rule, count: Number(target.value) || 1 })
          }
          path={`${path}-count`}
          readOnly={locked}
          value={String(rule.count)}
        />
      )}
      {end === 'on' && (
        <TextInput
          htmlAttributes={{ type: 'datetime-local' } as object}
          label={t('endsUntil')}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
            if (target.value) onChange({ ...rule, until: target.value })
          }}
          path={`${path}-until`}
          readOnly={locked}
          value={rule.until ?? ''}
        />
      )}
    </div>
  )
}

const aYearAfter = (start: string): string => {
  const date = new Date(`${start || new Date().toISOString().slice(0, 16)}:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().slice(0, 16)
}
