import type { ReactNode } from 'react'

/** A Lucide icon in the text's colour and size, hidden from screen readers. */
export const Icon = ({
  drawing,
}: {
  /** What stands inside the `<svg>`. */
  drawing: string
}): ReactNode => (
  <svg
    className="tb-icon"
    width="24"
    height="24"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    // From the icon package's own files, never from data.
    dangerouslySetInnerHTML={{ __html: drawing }}
  />
)
