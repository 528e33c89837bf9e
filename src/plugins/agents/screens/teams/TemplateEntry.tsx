'use client'
import { useRef, type ReactNode } from 'react'
import { useText } from '../../text/useText'
import { Entry } from '../../../parts/Entry'

/** A text that may name what comes of the brief and of steps before; those are offered. */
export const TemplateEntry = ({
  label,
  help,
  rows = 1,
  value,
  placeholders,
  isReadOnly,
  onChange,
}: {
  label: string
  help?: string
  /** 1: a single line. */
  rows?: number
  value: string
  /** Paths, e.g. `brief.goal`. */
  placeholders: readonly string[]
  isReadOnly: boolean
  onChange: (value: string) => void
}): ReactNode => {
  const { t } = useText()
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const insert = (path: string): void => {
    const { selectionStart, selectionEnd } = field.current ?? {}
    const start = selectionStart ?? value.length
    onChange(`${value.slice(0, start)}{{${path}}}${value.slice(selectionEnd ?? start)}`)
    field.current?.focus()
  }
  return (
    <div className="ts-template">
      <Entry label={label} help={help}>
        {(props) => {
          const shared = {
            ...props,
            ref: field,
            value,
            readOnly: isReadOnly,
            onChange: (event: { target: { value: string } }) => onChange(event.target.value),
          }
          return rows > 1 ? <textarea {...shared} rows={rows} /> : <input {...shared} type="text" />
        }}
      </Entry>
      {!isReadOnly && placeholders.length > 0 && (
        <select
          aria-label={t('insertInto', { label })}
          value=""
          onChange={(event) => insert(event.target.value)}
        >
          <option value="">{t('insert')}</option>
          {placeholders.map((path) => (
            <option key={path} value={path}>
              {path}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
