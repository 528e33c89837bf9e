'use client'
import type { ReactNode } from 'react'

/** Where a list would stand: what it is for, and how to begin. */
export const Empty = ({
  title,
  children,
  picture,
  actions,
}: {
  title: string
  children?: ReactNode
  picture?: ReactNode
  actions?: ReactNode
}): ReactNode => (
  <div className="ts-empty">
    {picture}
    <h2>{title}</h2>
    {children}
    {actions && <div className="ts-hosting__actions">{actions}</div>}
  </div>
)
