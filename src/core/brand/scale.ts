import type { BrandStyle } from './types'

/** `--space-1` … `--space-10` in px of a 16 px root: a 4 px base. */
export const SPACE = [4, 8, 12, 16, 24, 32, 48, 64, 96, 128] as const

/** Widths between which sizes grow, in rem: 375 px and 1280 px. */
const VIEWPORT = { phone: 375 / 16, desktop: 1280 / 16 }

/** Size of running text, in rem. */
const TEXT = { phone: 1.0625, desktop: 1.125 }

/** Ratio on a phone; a calmer desktop ratio holds there too. */
const PHONE_RATIO = 1.2

/** Small print never gets smaller, in rem. */
const SMALLEST = 0.875

/** Largest sizes of steps 1–6 on a desktop, in rem, so that a steep ratio still leaves six sizes. */
const LARGEST = [1.625, 2.25, 2.875, 3.625, 4.5, 5.5] as const

/** A length in rem that grows with the window between a phone and a desktop. */
export const fluid = ({ phone, desktop }: { phone: number; desktop: number }): string => {
  if (number(phone) === number(desktop)) return `${number(phone)}rem`
  const slope = (desktop - phone) / (VIEWPORT.desktop - VIEWPORT.phone)
  const start = phone - slope * VIEWPORT.phone
  const [low, high] = [Math.min(phone, desktop), Math.max(phone, desktop)]
  return `clamp(${number(low)}rem, ${number(start)}rem + ${number(slope * 100)}vw, ${number(high)}rem)`
}

/** Of a step of the type scale on a phone and on a desktop, in rem. */
export type TypeSize = { step: number; phone: number; desktop: number }

/**
 * Sizes of the type scale, steps -1 to 6 around the text size 0.
 *
 * @param ratio Of neighbouring sizes on a desktop, 1.125–1.5.
 */
export const typeSizes = (ratio: number): TypeSize[] =>
  Array.from({ length: 8 }, (_, index) => {
    const step = index - 1
    const phone = TEXT.phone * Math.min(PHONE_RATIO, ratio) ** step
    const desktop = TEXT.desktop * ratio ** step
    const largest = LARGEST[step - 1] ?? Infinity
    return {
      step,
      phone: number(Math.max(SMALLEST, phone)),
      desktop: number(Math.max(SMALLEST, Math.min(largest, desktop))),
    }
  })

/** The type scale as lengths that grow with the window. */
export const typeScale = (ratio: number): { step: number; size: string }[] =>
  typeSizes(ratio).map(({ step, phone, desktop }) => ({ step, size: fluid({ phone, desktop }) }))

/** Radii of corners. */
export const RADIUS: Record<
  BrandStyle['radius'],
  [base: string, small: string, large: string, pill: string]
> = {
  none: ['0', '0', '0', '0'],
  small: ['0.25rem', '0.125rem', '0.375rem', '999px'],
  medium: ['0.625rem', '0.375rem', '1rem', '999px'],
  large: ['1.125rem', '0.625rem', '1.75rem', '999px'],
}

const number = (value: number): number => Number(value.toFixed(4))
