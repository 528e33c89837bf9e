/**
 * Ratios that pictures can be cropped to. Style attributes are forbidden on published pages, so each
 * is a class in the site's stylesheet; another ratio takes the nearest of these.
 */
const RATIOS: readonly [number, number][] = [
  [1, 1], [5, 4], [4, 3], [3, 2], [16, 10], [5, 3], [16, 9], [2, 1], [21, 9], [3, 1],
  [4, 5], [3, 4], [2, 3], [10, 16], [3, 5], [9, 16], [1, 2],
] // prettier-ignore

export type Ratio = { width: number; height: number; className: string }

/** Reads `4 / 3`, `4/3`, `4:3` or `1.5`; `null` for what is no ratio. */
export const parseRatio = (text: string | undefined): Ratio | null => {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:[/:]\s*(\d+(?:\.\d+)?))?\s*$/.exec(text ?? '')
  const wanted = match ? Number(match[1]) / Number(match[2] ?? 1) : NaN
  if (!Number.isFinite(wanted) || wanted <= 0) return null
  const distance = ([width, height]: readonly [number, number]): number =>
    Math.abs(Math.log(width / height / wanted))
  const [width, height] = RATIOS.reduce((best, ratio) =>
    distance(ratio) < distance(best) ? ratio : best,
  )
  return { width, height, className: `tb-ratio-${width}-${height}` }
}

/** Steps of focal points, per cent. */
const FOCAL_STEP = 10

/** Classes that keep a focal point in view; none for the centre. */
export const focalClasses = (focal: { x: number; y: number } | null | undefined): string[] =>
  (['x', 'y'] as const).flatMap((axis) => {
    const value = Number(focal?.[axis] ?? 50)
    const step = Math.round(Math.min(100, Math.max(0, value)) / FOCAL_STEP) * FOCAL_STEP
    return Number.isNaN(step) || step === 50 ? [] : [`tb-focal-${axis}-${step}`]
  })

const focalRules = (['x', 'y'] as const).flatMap((axis) =>
  Array.from({ length: 100 / FOCAL_STEP + 1 }, (_, step) => step * FOCAL_STEP)
    .filter((value) => value !== 50)
    .map((value) => `.tb-focal-${axis}-${value}{--focal-${axis}:${value}%}`),
)

/** `.tb-picture` leaves no box: what a block styles through `className` is the image itself. */
export const pictureCss: string = `
.tb-picture{display:contents}
:where(.tb-img){width:100%;object-fit:cover;object-position:var(--focal-x,50%) var(--focal-y,50%)}
${RATIOS.map(([w, h]) => `:where(.tb-ratio-${w}-${h}){aspect-ratio:${w}/${h}}`).join('\n')}
${focalRules.join('\n')}
`
