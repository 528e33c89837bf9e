import type { Point } from '../../../../core/workflow/layout/types'

/** A way through its points: straight where it goes straight on, else in a soft bend. SVG path data. */
export const edgePath = (points: readonly Point[], goes: 'down' | 'right' = 'down'): string =>
  points
    .map(({ x, y }, index) => {
      const before = points[index - 1]
      if (!before) return `M ${x} ${y}`
      if (before.x === x || before.y === y) return `L ${x} ${y}`
      if (goes === 'right') {
        const middle = (before.x + x) / 2
        return `C ${middle} ${before.y} ${middle} ${y} ${x} ${y}`
      }
      const middle = (before.y + y) / 2
      return `C ${before.x} ${middle} ${x} ${middle} ${x} ${y}`
    })
    .join(' ')
