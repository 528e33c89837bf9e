'use client'
import type { ReactNode } from 'react'
import { UiIcon } from './UiIcon'

export type IconButtonProps = {
  icon: string
  /** What it does; read out and shown on hover. */
  label: string
  onClick: () => void
  /** For toggles. */
  pressed?: boolean
  disabled?: boolean
  /** Keys as shown in the tip, e.g. `Ctrl Z`. */
  keys?: string
}

/** A square button with an icon in the panel's style. */
export const IconButton = ({
  icon,
  label,
  onClick,
  pressed,
  disabled,
  keys,
}: IconButtonProps): ReactNode => (
  <button
    type="button"
    className="ts-builder-icon-button"
    aria-label={label}
    aria-pressed={pressed}
    aria-disabled={disabled || undefined}
    title={keys ? `${label} (${keys})` : label}
    onClick={() => {
      if (!disabled) onClick()
    }}
  >
    <UiIcon name={icon} />
  </button>
)
