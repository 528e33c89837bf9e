'use client'
import './lock.css'
import type { ReactNode } from 'react'
import { UiIcon } from './UiIcon'

/** Says what is locked, and why. */
export const LockNote = ({ children }: { children: ReactNode }): ReactNode => (
  <p className="ts-builder-locked">
    <UiIcon name="lock" />
    <span>{children}</span>
  </p>
)
