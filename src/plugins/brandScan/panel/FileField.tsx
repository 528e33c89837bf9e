'use client'
import { useText } from '../text/useText'

/** Files to choose, with what is chosen said below. */
export const FileField = ({
  name,
  label,
  help,
  accept,
  multiple = false,
  files,
  error,
  onChange,
}: {
  name: string
  label: string
  help: string
  accept: string
  multiple?: boolean
  files: readonly File[]
  error: string | undefined
  onChange: (files: File[]) => void
}) => {
  const { t } = useText()
  const id = `field-${name}`
  return (
    <div className="ts-scan-file">
      <label htmlFor={id}>{label}</label>
      <input
        accept={accept}
        aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}
        aria-invalid={error ? true : undefined}
        id={id}
        multiple={multiple}
        onChange={({ target }) => onChange([...(target.files ?? [])])}
        type="file"
      />
      <p id={`${id}-help`}>{help}</p>
      {files.length > 1 && (
        <p>
          {t('brandScan:chosen', {
            count: files.length,
            names: files.map((file) => file.name).join(', '),
          })}
        </p>
      )}
      {error && (
        <p className="ts-scan-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
