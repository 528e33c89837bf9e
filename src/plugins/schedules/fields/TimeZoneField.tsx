'use client'
import { SelectInput } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useMemo } from 'react'
import { FieldError } from './FieldError'
import { useTextField } from './useTextField'
import './fields.css'

/** All IANA zones that the browser knows, to be found by typing. */
export const TimeZoneField: TextFieldClientComponent = ({ path, field, readOnly }) => {
  const { value, setValue, error, errorId, disabled } = useTextField(path)
  const options = useMemo(() => {
    const names = new Set(['UTC', ...(value ? [value] : []), ...Intl.supportedValuesOf('timeZone')])
    return [...names].map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))
  }, [value])
  return (
    <SelectInput
      AfterInput={<FieldError id={errorId}>{error}</FieldError>}
      Error={null}
      isClearable={false}
      label={field.label}
      name={path}
      onChange={(option) => {
        if (option && !Array.isArray(option)) setValue(String(option.value))
      }}
      options={options}
      path={path}
      readOnly={readOnly || disabled}
      required={field.required}
      showError={error !== undefined}
      style={{ width: field.admin?.width }}
      value={value}
    />
  )
}
