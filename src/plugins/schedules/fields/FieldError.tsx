'use client'
import type { ReactNode } from 'react'

/** Below its input, and named by the input's `aria-describedby`. */
export const FieldError = ({ id, children }: { id?: string; children?: string }): ReactNode =>
  children ? (
    <p className="ts-schedule-field__error" id={id} role="alert">
      {children}
    </p>
  ) : null
