'use client'
import { useState, type ReactNode } from 'react'
import { useText } from '../../text/useText'
import { Entry } from '../../../parts/Entry'
import { readJsonText, showJsonText } from './jsonText'

/** A value as JSON; what is no JSON stays in the field and changes nothing. */
export const JsonEntry = ({
  label,
  help,
  value,
  isObject = false,
  isReadOnly,
  onChange,
}: {
  label: string
  help?: string
  value: unknown
  /** Only `{ … }` will do. */
  isObject?: boolean
  isReadOnly: boolean
  onChange: (value: unknown) => void
}): ReactNode => {
  const { t } = useText()
  const [text, setText] = useState<string | null>(null)
  const read = text === null ? null : readJsonText(text)
  const isWrong = read !== null && (!('value' in read) || (isObject && !isRecord(read.value)))
  const shown = text ?? showJsonText(value)
  return (
    <Entry label={label} help={help} problem={isWrong ? t('notJson') : undefined}>
      {(props) => (
        <textarea
          {...props}
          rows={Math.min(12, Math.max(3, shown.split('\n').length))}
          className="ts-json"
          spellCheck={false}
          readOnly={isReadOnly}
          value={shown}
          onChange={(event) => {
            setText(event.target.value)
            const next = readJsonText(event.target.value)
            if ('value' in next && (!isObject || isRecord(next.value))) onChange(next.value)
          }}
          onBlur={() => {
            if (!isWrong) setText(null)
          }}
        />
      )}
    </Entry>
  )
}

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
