'use client'
import { FieldError, TextareaInput, useField, withCondition } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useText } from '../text/useText'
import './jsonField.css'
import { useJsonText } from './useJsonText'

const MIN_ROWS = 3

/**
 * A JSON field as plain text. Payload's own fetches its editor from another host, and stays empty
 * where there is no way out to it.
 */
export const JsonField: JSONFieldClientComponent = withCondition(({ field, path, readOnly }) => {
  const { admin: { className, description } = {}, label, localized, required } = field
  const { t } = useText()
  const form = useField<unknown>({ potentiallyStalePath: path })
  const { text, problem, edit } = useJsonText({ value: form.value, setValue: form.setValue })
  const own = form.customComponents
  const message = problem && t('tausestack:jsonWrong', { reason: problem })

  return (
    <TextareaInput
      AfterInput={own?.AfterInput}
      BeforeInput={own?.BeforeInput}
      Description={own?.Description}
      // At once, not only when the form is sent: all of the text hangs on it.
      Error={message ? <FieldError message={message} path={form.path} showError /> : own?.Error}
      Label={own?.Label}
      className={['ts-json', className].filter(Boolean).join(' ')}
      description={description}
      label={label}
      localized={localized}
      onChange={({ target }) => edit(target.value)}
      path={form.path}
      readOnly={readOnly || form.disabled}
      required={required}
      rows={MIN_ROWS}
      showError={form.showError || Boolean(message)}
      value={text}
    />
  )
})
