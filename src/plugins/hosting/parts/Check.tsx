'use client'
import { type ReactNode, useId } from 'react'

/** A box to tick, with what it means. */
export const Check = ({
  label,
  help,
  isOn,
  isReadOnly = false,
  onChange,
}: {
  label: string
  help?: string
  isOn: boolean
  isReadOnly?: boolean
  onChange: (isOn: boolean) => void
}): ReactNode => {
  const helpId = useId()
  return (
    <label className="ts-check">
      <input
        aria-describedby={help ? helpId : undefined}
        checked={isOn}
        disabled={isReadOnly}
        onChange={({ target }) => onChange(target.checked)}
        type="checkbox"
      />
      <span>
        {label}
        {help && <small id={helpId}>{help}</small>}
      </span>
    </label>
  )
}
