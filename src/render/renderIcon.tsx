import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { readPackageText } from './packageFiles'

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

const drawings = new Map<string, string | null>()

/** A Lucide icon as inline SVG in the text's colour and size, hidden from screen readers. */
export const renderIcon = (name: string): ReactNode => {
  const drawing = iconDrawing(name)
  return drawing === null ? null : Icon({ drawing })
}

/** What stands inside the icon's `<svg>`; `null` for an unknown name. */
export const iconDrawing = (name: string): string | null => {
  if (!NAME.test(name)) return null
  const known = drawings.get(name)
  if (known !== undefined) return known
  const svg = readPackageText('lucide-static', `icons/${name}.svg`)
  const inner = svg && /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1]
  const drawing = inner ? inner.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>') : null
  drawings.set(name, drawing)
  return drawing
}
