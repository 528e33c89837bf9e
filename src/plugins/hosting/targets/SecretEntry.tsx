'use client'
import type { ReactNode } from 'react'
import { Entry } from '../../parts/Entry'
import { useText } from '../text/useText'
import type { KindForm } from './kindForms'

/** The token of a target: put in, never shown again. */
export const SecretEntry = ({
  form,
  hint,
  value,
  problem,
  onChange,
}: {
  form: NonNullable<KindForm['secret']>
  /** Enough of the one in use to recognise it; null: there is none. */
  hint: string | null
  value: string
  problem?: string
  onChange: (value: string) => void
}): ReactNode => {
  const { t } = useText()
  const help = [t(form.help), hint && t('secretKeep', { hint })].filter(Boolean).join(' ')
  return (
    <Entry
      help={help}
      isRequired={form.isRequired && !hint}
      label={t(form.label)}
      problem={problem}
    >
      {(props) => (
        <input
          {...props}
          autoComplete="off"
          maxLength={4000}
          onChange={({ target }) => onChange(target.value)}
          type="password"
          value={value}
        />
      )}
    </Entry>
  )
}
