'use client'
import type { ReactNode } from 'react'

/** Title of a screen, what it is for, and what can be done on it. */
export const ScreenHead = ({
  title,
  about,
  children,
}: {
  title: ReactNode
  about?: ReactNode
  /** Buttons. */
  children?: ReactNode
}): ReactNode => (
  <header className="ts-hosting__header">
    <div>
      <h1>{title}</h1>
      {about && <div className="ts-hosting__about">{about}</div>}
    </div>
    {children && <div className="ts-hosting__actions">{children}</div>}
  </header>
)
