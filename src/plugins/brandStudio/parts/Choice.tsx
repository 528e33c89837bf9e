'use client'
import { useId, type ReactNode } from 'react'

/** A few choices side by side, of which one holds: radio buttons, so arrows move between them. */
export const Choice = <Value extends string>({
  label,
  value,
  options,
  onChange,
  isDisabled = false,
}: {
  label: string
  /** `null`: none is chosen yet. */
  value: Value | null
  options: readonly { value: Value; label: string; title?: string }[]
  onChange: (value: Value) => void
  isDisabled?: boolean
}): ReactNode => {
  const name = useId()
  return (
    <fieldset className="ts-studio-choice" disabled={isDisabled}>
      <legend className="ts-studio-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} title={option.title}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-label={option.title}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
