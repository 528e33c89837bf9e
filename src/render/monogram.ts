import type { DesignTokens } from '../core/brand/types'

// Stroked capitals on a grid of 24: an icon must look the same where no font is installed.
const LETTERS: Readonly<Record<string, string>> = {
  A: 'M6 19 12 5l6 14M8.2 14.2h7.6',
  B: 'M7.5 19V5h5a3.5 3.5 0 0 1 0 7h-5 5.5a3.5 3.5 0 0 1 0 7Z',
  C: 'M17.5 8a7 7 0 1 0 0 8',
  D: 'M7 5v14h4a7 7 0 0 0 0-14Z',
  E: 'M16.5 5h-9v14h9M7.5 12h7.5',
  F: 'M16.5 5h-9v14M7.5 12h7.5',
  G: 'M17.3 7.5A7 7 0 1 0 19 12.5h-6',
  H: 'M6.5 5v14M17.5 5v14M6.5 12h11',
  I: 'M12 5v14',
  J: 'M15.5 5v9.5a4.5 4.5 0 0 1-9 0',
  K: 'M7.5 5v14M17 5l-9.5 8.5M11 10.5l6.5 8.5',
  L: 'M8 5v14h9',
  M: 'M5 19V5l7 9 7-9v14',
  N: 'M6.5 19V5l11 14V5',
  O: 'M19 12a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z',
  P: 'M7.5 19V5H13a4 4 0 0 1 0 8H7.5',
  Q: 'M19 12a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM14.5 14.5 19 19',
  R: 'M7.5 19V5H13a4 4 0 0 1 0 8H7.5M12.5 13l5 6',
  S: 'M17 8c-.6-2-2.6-3-5-3-2.8 0-5 1.2-5 3.5 0 5 10.2 2 10.2 7 0 2.3-2.3 3.5-5.1 3.5-2.7 0-4.7-1-5.3-3.1',
  T: 'M5.5 5h13M12 5v14',
  U: 'M6.5 5v8.5a5.5 5.5 0 0 0 11 0V5',
  V: 'M5.5 5 12 19l6.5-14',
  W: 'M3.5 5 8 19l4-11 4 11 4.5-14',
  X: 'M6.5 5l11 14M17.5 5l-11 14',
  Y: 'M5.5 5 12 12l6.5-7M12 12v7',
  Z: 'M6.5 5h11l-11 14h11',
}

/** Stands for names that start with no Latin letter. */
const MARK = 'M16.5 12a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z'

const CORNERS: Readonly<Record<DesignTokens['style']['radius'], number>> = {
  none: 0,
  small: 4,
  medium: 7,
  large: 16,
}

/** The first letter of a brand in its colours, as SVG of 32 × 32. */
export const monogramSvg = ({
  name,
  tokens,
  fullBleed = false,
}: {
  name: string
  tokens: Pick<DesignTokens, 'hex' | 'style'>
  /** No corners of its own, where a system cuts them (iOS). @default false */
  fullBleed?: boolean
}): string => {
  const initial = name.normalize('NFD').trim().charAt(0).toUpperCase()
  const path = Object.hasOwn(LETTERS, initial) ? LETTERS[initial] : MARK
  const { primary, onPrimary } = tokens.hex.light
  const corner = fullBleed ? 0 : CORNERS[tokens.style.radius]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">` +
    `<rect width="32" height="32" rx="${corner}" fill="${primary}"/>` +
    `<path transform="translate(4 4)" d="${path}" fill="none" stroke="${onPrimary}" ` +
    `stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  )
}
