'use client'
import { useId, type ReactNode } from 'react'

/** A part of the studio under its own heading. */
export const Section = ({
  title,
  help,
  children,
  id,
}: {
  title: string
  help?: string
  children: ReactNode
  id?: string
}): ReactNode => {
  const heading = useId()
  return (
    <section className="ts-studio-section" aria-labelledby={heading} id={id}>
      <h2 id={heading}>{title}</h2>
      {help ? <p className="ts-studio__note">{help}</p> : null}
      {children}
    </section>
  )
}
