'use client'
import { useField } from '@payloadcms/ui'
import { useId } from 'react'

/** What a field of the form needs to be drawn by one of Payload's inputs, with its error tied to it. */
export const useTextField = (
  path: string,
): {
  value: string
  setValue: (value: string) => void
  error: string | undefined
  errorId: string
  disabled: boolean
} => {
  const errorId = useId()
  const { value, setValue, showError, errorMessage, disabled } = useField<string>({ path })
  return {
    value: typeof value === 'string' ? value : '',
    setValue,
    error: showError ? errorMessage : undefined,
    errorId,
    disabled: Boolean(disabled),
  }
}
