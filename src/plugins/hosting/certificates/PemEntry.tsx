'use client'
import { type ReactNode, useId } from 'react'
import { Entry } from '../../parts/Entry'
import { useText } from '../text/useText'

/** Text in PEM: pasted, or read from a file, which never leaves the browser but as this text. */
export const PemEntry = ({
  label,
  help,
  problem,
  value,
  onChange,
}: {
  label: string
  help: string
  problem?: string
  value: string
  onChange: (pem: string) => void
}): ReactNode => {
  const { t } = useText()
  const fileId = useId()
  return (
    <div className="ts-pem">
      <Entry help={help} isRequired label={label} problem={problem}>
        {(props) => (
          <textarea
            {...props}
            autoComplete="off"
            className="ts-pem__text"
            onChange={({ target }) => onChange(target.value)}
            placeholder="-----BEGIN …-----"
            rows={6}
            spellCheck={false}
            value={value}
          />
        )}
      </Entry>
      <label className="ts-pem__file" htmlFor={fileId}>
        {t('chooseFile')}
        <input
          accept=".pem,.crt,.cer,.key,application/x-pem-file"
          id={fileId}
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) void file.text().then(onChange)
          }}
          type="file"
        />
      </label>
    </div>
  )
}
