'use client'
import type { ReactNode } from 'react'
import { Entry } from '../../../parts/Entry'

/** A number; an empty field is none. */
export const NumberEntry = ({
  label,
  help,
  problem,
  isRequired,
  isReadOnly = false,
  value,
  min,
  max,
  step,
  onChange,
}: {
  label: string
  help?: string
  problem?: string
  isRequired?: boolean
  isReadOnly?: boolean
  value: number | null
  min?: number
  max?: number
  step?: number | 'any'
  onChange: (value: number | null) => void
}): ReactNode => (
  <Entry {...{ label, help, problem, isRequired }}>
    {(props) => (
      <input
        {...props}
        {...{ min, max, step }}
        type="number"
        required={isRequired}
        readOnly={isReadOnly}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
      />
    )}
  </Entry>
)
