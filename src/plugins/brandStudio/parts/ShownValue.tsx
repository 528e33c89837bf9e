'use client'
import type { ReactNode } from 'react'
import { parseHexColor } from '../../../core/brand/color'

/** Characters of a value that are shown. */
const MAX_SHOWN = 160

/** A value of a profile in a list of changes: a colour with its dot, anything else as text. */
export const ShownValue = ({ value }: { value: unknown }): ReactNode => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const color = typeof value === 'string' && parseHexColor(value) ? value : null
  return (
    <>
      {color ? (
        <i className="ts-studio-dot" style={{ background: color }} aria-hidden="true" />
      ) : null}
      {text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}
    </>
  )
}
