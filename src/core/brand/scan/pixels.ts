import { WINDOW } from './readStyles'

/** Pixels of a browser's text before any rule. */
export const ROOT_SIZE = 16

/** A CSS length in pixels; `undefined` for what cannot be known without laying the page out. */
export const toPixels = (value: string, relativeTo = ROOT_SIZE): number | undefined => {
  const text = value.trim().toLowerCase()
  const whole = /^(calc|clamp|min|max)\((.*)\)$/.exec(text)
  if (whole) return ofFunction(whole[1] ?? '', whole[2] ?? '', relativeTo)
  const match = /^(-?[\d.]+)(px|rem|em|%|vw|pt)?$/.exec(text)
  if (!match) return undefined
  const number = Number(match[1])
  const unit = match[2]
  if (!Number.isFinite(number) || (!unit && number !== 0)) return undefined
  const factor = { px: 1, rem: ROOT_SIZE, em: relativeTo, '%': relativeTo / 100, pt: 4 / 3 }
  return unit === 'vw' ? (number * WINDOW) / 100 : number * (unit ? (factor[unit as 'px'] ?? 1) : 1)
}

const ofFunction = (name: string, inner: string, relativeTo: number): number | undefined => {
  if (name === 'calc') {
    const terms = inner.split(/\s*\+\s*/).map((term) => toPixels(term, relativeTo))
    return terms.includes(undefined) ? undefined : sum(terms as number[])
  }
  const parts = inner.split(',').map((part) => toPixels(part.replace(/^calc/, ''), relativeTo))
  if (parts.includes(undefined)) return undefined
  const numbers = parts as number[]
  if (name === 'clamp') return Math.max(numbers[0] ?? 0, Math.min(numbers[1] ?? 0, numbers[2] ?? 0))
  return name === 'min' ? Math.min(...numbers) : Math.max(...numbers)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
