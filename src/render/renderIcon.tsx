import type { ReactNode } from 'react'
import { readPackageText } from './packageFiles'

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

const drawings = new Map<string, string | null>()

/** A Lucide icon as inline SVG in the text's colour and size, hidden from screen readers. */
export const renderIcon = (name: string): ReactNode => {
  const drawing = drawingOf(name)
  return drawing === null ? null : (
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
      // From the package's own file, never from data: the name is checked and only looked up.
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  )
}

const drawingOf = (name: string): string | null => {
  if (!NAME.test(name)) return null
  const known = drawings.get(name)
  if (known !== undefined) return known
  const svg = readPackageText('lucide-static', `icons/${name}.svg`)
  const inner = svg && /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1]
  const drawing = inner ? inner.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>') : null
  drawings.set(name, drawing)
  return drawing
}
