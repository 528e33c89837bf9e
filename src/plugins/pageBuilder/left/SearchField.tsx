'use client'
import type { ReactNode } from 'react'
import { UiIcon } from '../parts/UiIcon'

/** A search over what is listed below it. */
export const SearchField = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}): ReactNode => (
  <label className="ts-builder-search">
    <UiIcon name="search" />
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  </label>
)
