'use client'
import type { ReactNode } from 'react'
import type { BriefField } from '../../../../core/workflow/team'
import { useText } from '../../text/useText'
import { Choice, type Option } from '../../../parts/Choice'
import { Entry } from '../../../parts/Entry'
import { NumberEntry } from '../parts/NumberEntry'

/** Offered first; the panel's language, and what its words exist in. */
const LANGUAGES = ['en', 'es', 'ca', 'de', 'fr', 'it', 'nl', 'pt']

const NONE_TEXT = {
  brand: 'noBrand',
  site: 'noSite',
  page: 'noPage',
  channels: 'noChannel',
} as const

type AnswerProps = {
  field: BriefField
  value: unknown
  /** Of a question to choose from; `null`: not read yet. */
  options: readonly Option[] | null
  problem: string | undefined
  onChange: (value: unknown) => void
}

/** One question of a brief. */
export const Answer = (props: AnswerProps): ReactNode => {
  const { field, value, options, problem, onChange } = props
  const { t, language } = useText()
  const { type, required } = field
  const label = field.label[language] || field.name
  const shared = { label, help: field.help?.[language], problem, isRequired: required }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (type === 'channels') return <ChannelsAnswer {...props} />
  if (type === 'brand' || type === 'site' || type === 'page')
    return (
      <Choice
        {...shared}
        help={options?.length === 0 ? t(NONE_TEXT[type]) : shared.help}
        value={text}
        empty={t('choose')}
        options={options ?? []}
        onChange={onChange}
      />
    )
  if (type === 'choice')
    return (
      <Choice
        {...shared}
        value={text}
        empty={t('choose')}
        options={(field.options ?? []).map((one) => ({ value: one, label: one }))}
        onChange={onChange}
      />
    )
  if (type === 'language') {
    const names = new Intl.DisplayNames([language], { type: 'language' })
    return (
      <Choice
        {...shared}
        value={text}
        empty={t('languageOfBrand')}
        options={LANGUAGES.map((one) => ({ value: one, label: names.of(one) ?? one }))}
        onChange={onChange}
      />
    )
  }
  if (type === 'number')
    return (
      <NumberEntry
        {...shared}
        value={typeof value === 'number' ? value : null}
        step="any"
        onChange={onChange}
      />
    )
  const input = { type: INPUT_TYPES[type] ?? 'text' }
  return (
    <Entry {...shared}>
      {(entry) =>
        type === 'longText' ? (
          <textarea
            {...entry}
            rows={4}
            required={required}
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <input
            {...entry}
            {...input}
            required={required}
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Entry>
  )
}

const INPUT_TYPES: Partial<Record<BriefField['type'], string>> = {
  moment: 'datetime-local',
  url: 'url',
}

const ChannelsAnswer = ({ field, value, options, problem, onChange }: AnswerProps): ReactNode => {
  const { t, language } = useText()
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const help = field.help?.[language]
  return (
    <fieldset className="ts-entry">
      <legend>
        {field.label[language]}
        {field.required && <span aria-hidden="true"> *</span>}
      </legend>
      <div className="ts-entry__choices">
        {options?.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={({ target }) =>
                onChange(
                  target.checked
                    ? [...chosen, option.value]
                    : chosen.filter((one) => one !== option.value),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {options?.length === 0 && <small>{t(NONE_TEXT.channels)}</small>}
      {problem && <small className="ts-entry__problem">{problem}</small>}
      {help && <small>{help}</small>}
    </fieldset>
  )
}
