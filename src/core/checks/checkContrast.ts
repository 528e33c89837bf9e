import { parse, converter, wcagContrast, type Rgb } from 'culori'
import { MIN_TEXT_CONTRAST } from '../brand/contrast'
import { quote } from './quote'
import type { CheckIssue } from './types'

/** Some text as the page shows it. Colours as CSS writes them. */
export type TextFact = {
  block: string
  text: string
  color: string
  /** Backgrounds behind the text, nearest first, down to an opaque one. */
  backgrounds: readonly string[]
  /** Opacities of the element and those around it, multiplied. 0–1. */
  opacity: number
  /** CSS pixels. */
  fontSize: number
  /** 100–900. */
  fontWeight: number
  /** Look of the page it was measured in. @default 'light' */
  scheme?: 'light' | 'dark'
}

/** Text of 18 point, or 14 point and bold (WCAG 2.2, "large scale"). CSS pixels, weight. */
const LARGE = { size: 24, boldSize: 18.66, bold: 700, contrast: 3 } as const

const toRgb = converter('rgb')

/**
 * Text that is hard to read (WCAG 2.2, 1.4.3, level AA): below 4.5, or 3 where it is large. One issue for
 * each block and pair of colours.
 */
export const checkContrast = (texts: readonly TextFact[]): CheckIssue[] => {
  const issues = new Map<string, CheckIssue>()
  for (const fact of texts) {
    const measured = contrastOf(fact)
    const least = minimumOf(fact)
    if (measured === null || measured >= least) continue
    const key = JSON.stringify([fact.block, fact.color, fact.backgrounds, least])
    if (issues.has(key)) continue
    issues.set(key, {
      level: 'error',
      code: 'contrast_low',
      block: fact.block,
      values: {
        text: quote(fact.text),
        ratio: floor(measured),
        least,
        ...(fact.scheme ? { scheme: fact.scheme } : {}),
      },
    })
  }
  return [...issues.values()]
}

/** 1–21; `null` where a colour cannot be read. */
export const contrastOf = ({
  color,
  backgrounds,
  opacity,
}: Pick<TextFact, 'color' | 'backgrounds' | 'opacity'>): number | null => {
  const behind = blendAll(backgrounds)
  const ink = rgbOf(color)
  if (!behind || !ink) return null
  return wcagContrast(over({ ...ink, alpha: (ink.alpha ?? 1) * opacity }, behind), behind)
}

const minimumOf = ({ fontSize, fontWeight }: TextFact): number =>
  fontSize >= LARGE.size || (fontSize >= LARGE.boldSize && fontWeight >= LARGE.bold)
    ? LARGE.contrast
    : MIN_TEXT_CONTRAST

const blendAll = (colors: readonly string[]): Rgb | null => {
  let result: Rgb = { mode: 'rgb', r: 1, g: 1, b: 1 }
  for (const color of [...colors].reverse()) {
    const layer = rgbOf(color)
    if (!layer) return null
    result = over(layer, result)
  }
  return result
}

const known = new Map<string, Rgb | null>()

/** Most colours that are kept; a page has a few dozen. */
const KEPT = 1000

const rgbOf = (color: string): Rgb | null => {
  const found = known.get(color)
  if (found !== undefined) return found
  const parsed = parse(color)
  const rgb = parsed ? eightBit(toRgb(parsed)) : null
  if (known.size >= KEPT) known.clear()
  known.set(color, rgb)
  return rgb
}

/** As a screen shows it. */
const eightBit = ({ r, g, b, alpha }: Rgb): Rgb => {
  const channel = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 255) / 255
  return { mode: 'rgb', r: channel(r), g: channel(g), b: channel(b), alpha: alpha ?? 1 }
}

const over = (top: Rgb, below: Rgb): Rgb => {
  const alpha = top.alpha ?? 1
  const mixed = (a: number, b: number): number => a * alpha + b * (1 - alpha)
  return {
    mode: 'rgb',
    r: mixed(top.r, below.r),
    g: mixed(top.g, below.g),
    b: mixed(top.b, below.b),
  }
}

/** Rounded down: 4.49 must not be shown as 4.5. */
const floor = (ratio: number): number => Math.floor(ratio * 100) / 100
