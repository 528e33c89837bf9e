'use client'
import type { ReactNode } from 'react'
import { Entry } from './Entry'

export type Option = { value: string; label: string }

/** One of several, by a name each. */
export const Choice = ({
  label,
  help,
  problem,
  isRequired = false,
  isReadOnly = false,
  value,
  options,
  empty,
  onChange,
}: {
  label: string
  help?: string
  problem?: string
  isRequired?: boolean
  isReadOnly?: boolean
  value: string
  options: readonly Option[]
  /** Stands for nothing; absent: one must be chosen. */
  empty?: string
  onChange: (value: string) => void
}): ReactNode => {
  const isKnown = options.some((option) => option.value === value)
  return (
    <Entry {...{ label, help, problem, isRequired }}>
      {(props) => (
        <select
          {...props}
          value={value}
          required={isRequired}
          disabled={isReadOnly}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {!isKnown && value !== '' && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Entry>
  )
}
