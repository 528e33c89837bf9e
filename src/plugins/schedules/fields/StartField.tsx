'use client'
import { TextInput } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect } from 'react'
import { FieldError } from './FieldError'
import { useTextField } from './useTextField'
import './fields.css'

/** The wall-clock time from which a schedule counts; of a new one the next full hour. */
export const StartField: TextFieldClientComponent = ({ path, field, readOnly }) => {
  const { value, setValue, error, errorId, disabled } = useTextField(path)
  useEffect(() => {
    if (!value) setValue(nextHour())
    // Once, when the form opens: what is emptied later stays empty.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <TextInput
      AfterInput={<FieldError id={errorId}>{error}</FieldError>}
      Error={null}
      htmlAttributes={
        {
          type: 'datetime-local',
          'aria-describedby': error ? errorId : undefined,
          'aria-invalid': error ? true : undefined,
        } as object
      }
      label={field.label}
      onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setValue(target.value)}
      path={path}
      readOnly={readOnly || disabled}
      required={field.required}
      showError={error !== undefined}
      style={{ width: field.admin?.width }}
      value={value}
    />
  )
}

const nextHour = (): string => {
  const at = new Date()
  at.setHours(at.getHours() + 1, 0, 0, 0)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:00`
}
