export type BentoSpan = 'single' | 'wide' | 'full'

/**
 * How many of a bento's four columns each tile takes, so that every row is full. A picture takes
 * 2 × 2 at the start and up to four tiles stand beside it; rows after that hold three tiles, the
 * wide one alternating between left and right.
 */
export const bentoSpans = ({
  count,
  hasPicture,
}: {
  count: number
  hasPicture: boolean
}): BentoSpan[] => {
  const beside = hasPicture ? Math.min(count, 4) : 0
  const rest = count - beside
  const head = BESIDE_PICTURE[beside] ?? []
  const rows = Array.from({ length: Math.ceil(rest / 3) }, (_, row): readonly BentoSpan[] => {
    const left = rest - row * 3
    if (left === 1) return ['full']
    if (left === 2) return ['wide', 'wide']
    return row % 2 === 0 ? ['wide', 'single', 'single'] : ['single', 'single', 'wide']
  })
  return [...head, ...rows.flat()]
}

const BESIDE_PICTURE: readonly (readonly BentoSpan[])[] = [
  [],
  ['wide'],
  ['wide', 'wide'],
  ['wide', 'single', 'single'],
  ['single', 'single', 'single', 'single'],
]
