'use client'
import './lock.css'
import type { ReactNode } from 'react'
import { UiIcon } from './UiIcon'

/** A lock that says why it is there: on hover, and to screen readers. */
export const LockMark = ({ reason, size = 14 }: { reason: string; size?: number }): ReactNode => (
  <span className="ts-builder-lock" title={reason}>
    <UiIcon name="lock" size={size} />
    <span className="ts-builder-hidden">{reason}</span>
  </span>
)
