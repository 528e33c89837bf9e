'use client'
import { createContext, useContext, type ReactNode } from 'react'

/** Lucide icon name → what stands inside its `<svg>`. */
export const IconContext = createContext<Record<string, string>>({})

/** An icon of the panel, hidden from screen readers. Pixels of its side: `size`. */
export const UiIcon = ({ name, size = 16 }: { name: string; size?: number }): ReactNode => {
  const drawing = useContext(IconContext)[name]
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      // From the icon package's own files, never from data.
      dangerouslySetInnerHTML={{ __html: drawing ?? '' }}
    />
  )
}
