'use client'
import type { ReactNode } from 'react'
import type { TargetKind } from '../../../core/targets/targetKinds'
import { Choice } from '../../parts/Choice'
import { Entry } from '../../parts/Entry'
import { Check } from '../parts/Check'
import { useText } from '../text/useText'
import { type KindField, KIND_FORMS } from './kindForms'
import type { SettingsDraft } from './targetDraft'

/** The settings of a kind of target, and where each is found. */
export const KindFields = ({
  kind,
  draft,
  problemOf,
  onChange,
}: {
  kind: TargetKind
  draft: SettingsDraft
  problemOf: (name: string) => string | undefined
  onChange: (draft: SettingsDraft) => void
}): ReactNode => {
  const set = (name: string, value: string | boolean): void => onChange({ ...draft, [name]: value })
  return KIND_FORMS[kind].fields.map((field) => (
    <Field
      field={field}
      key={field.name}
      onChange={(value) => set(field.name, value)}
      problem={problemOf(field.name)}
      value={draft[field.name] ?? ''}
    />
  ))
}

const Field = ({
  field,
  value,
  problem,
  onChange,
}: {
  field: KindField
  value: string | boolean
  problem: string | undefined
  onChange: (value: string | boolean) => void
}): ReactNode => {
  const { t } = useText()
  const label = t(field.label)
  const help = field.help && t(field.help)
  if (field.as === 'box')
    return <Check help={help} isOn={value === true} label={label} onChange={onChange} />
  if (field.as === 'choice')
    return (
      <Choice
        help={help}
        label={label}
        onChange={onChange}
        options={field.options.map((option) => ({ ...option, label: t(option.label) }))}
        problem={problem}
        value={String(value)}
      />
    )
  return (
    <Entry help={help} isRequired={field.isRequired} label={label} problem={problem}>
      {(props) => (
        <input
          {...props}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
          placeholder={field.placeholder}
          spellCheck={false}
          value={String(value)}
          {...(field.as === 'number'
            ? { type: 'number', min: field.min, max: field.max }
            : { type: 'text' })}
        />
      )}
    </Entry>
  )
}
