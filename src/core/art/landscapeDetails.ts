import { shift } from './palette'
import type { Picture } from './picture'
import type { Point } from './svg'
import { d, group, line, path } from './svg'

const heightAt = (crest: readonly Point[], x: number): number => {
  const index = Math.max(
    1,
    crest.findIndex((point) => point[0] >= x),
  )
  const [from, to] = [crest[index - 1]!, crest[index]!]
  return from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0])
}

/** A few slender trees in groups along a crest. */
export const cypresses = (
  { canvas, random }: Picture,
  crest: readonly Point[],
  color: string,
): string => {
  let data = ''
  let lit = ''
  for (let cluster = 0; cluster < 3; cluster++) {
    const at = canvas.width * (0.12 + cluster * 0.3 + random.range(0, 0.14))
    for (let tree = 0; tree < random.int(2, 4); tree++) {
      const x = at + tree * random.range(18, 34)
      const tall = random.range(48, 110)
      const y = heightAt(crest, Math.min(x, canvas.width)) + 6
      data += d`M${x} ${y}c${-tall * 0.15} ${-tall * 0.2} ${-tall * 0.13} ${-tall * 0.7} 0 ${-tall}c${tall * 0.13} ${tall * 0.3} ${tall * 0.15} ${tall * 0.8} 0 ${tall}z`
      lit += d`M${x} ${y}c${-tall * 0.15} ${-tall * 0.2} ${-tall * 0.13} ${-tall * 0.7} 0 ${-tall}q${-tall * 0.04} ${tall * 0.5} 0 ${tall}z`
    }
  }
  return path(data, color) + path(lit, { fill: shift(color, 0.07), opacity: 0.6 })
}

/** A wood of firs that stands on the crest. */
export const pines = (
  { canvas, random }: Picture,
  crest: readonly Point[],
  color: string,
  size: number,
): string => {
  let data = ''
  const step = 30 * size * Math.max(1, canvas.width / 1100)
  for (let x = -10; x < canvas.width + 10; x += random.range(step * 0.6, step * 2)) {
    const centre = Math.abs(x / canvas.width - 0.5) * 2
    if (random.chance(0.75 - centre * 0.5) && size > 1) continue
    const tall = random.range(44, 92) * size * (0.65 + centre * 0.6)
    const half = tall * 0.2
    const y = heightAt(crest, Math.max(0, Math.min(x, canvas.width))) + 8
    // Whole units are enough for so small a shape.
    const [w, h] = [Math.round(half * 0.4), Math.round(tall / 3)]
    const v = Math.round(half * 0.2)
    data += `M${Math.round(x)} ${Math.round(y - tall)}l${w} ${h}h${-v}l${w} ${h}h${-v}l${w} ${h}h${-6 * w + 4 * v}l${w} ${-h}h${-v}l${w} ${-h}h${-v}z`
  }
  return path(data, color)
}

/** Rows of a vineyard that meet far away. */
export const fieldRows = (
  { canvas, random }: Picture,
  crest: readonly Point[],
  near: string,
  row: string,
): string => {
  const { width, height } = canvas
  const vanishing = width * random.pick([0.3, 0.7])
  const top = heightAt(crest, vanishing) + 4
  const hill = d`M${crest[0]![0]} ${crest[0]![1]}${crest
    .slice(1)
    .map(([x, y]) => d`L${x} ${y}`)
    .join('')}V${height}H-20z`
  let rows = ''
  for (let index = -11; index <= 11; index++) {
    const far = vanishing + index * width * 0.05
    const close = vanishing + index * width * 0.19
    const wide = width * 0.05
    rows += d`M${far} ${top - 40}Q${(far + close) / 2 + 20} ${top + 40} ${close} ${height}h${wide}Q${(far + close) / 2 + 34} ${top + 40} ${far + 5} ${top - 40}z`
  }
  return group(
    { 'clip-path': canvas.clip(path(hill, {})) },
    path(rows, {
      fill: canvas.linear([
        [0, row, 0.25],
        [1, shift(near, 0.1), 0.85],
      ]),
    }),
  )
}

/** Broken light of the sun on water. */
export const reflections = (
  { canvas, random }: Picture,
  x: number,
  top: number,
  light: string,
  dark: string,
): string => {
  const depth = canvas.height - top
  let bright = ''
  let dim = ''
  for (let index = 0; index < 20; index++) {
    const t = (index / 20) ** 1.4
    const y = top + 6 + t * depth
    const half = (22 + t * 90) * random.range(0.4, 1)
    bright += d`M${x - half + random.range(-14, 14)} ${y}h${half * 2}`
    dim += d`M${random.range(0, canvas.width)} ${y + 4}h${60 + t * 160}`
  }
  return (
    line(dim, dark, 3, { opacity: 0.35, 'stroke-linecap': 'round' }) +
    line(bright, light, 5, { opacity: 0.75, 'stroke-linecap': 'round' })
  )
}

export const sail = (x: number, y: number, color: string, hull: string): string =>
  path(
    d`M${x} ${y - 74}q${34} ${36} ${36} ${62}h-36zM${x - 5} ${y - 64}v52h-24q4 -30 24 -52z`,
    color,
  ) + path(d`M${x - 34} ${y - 8}h74q-6 14 -18 14h-42q-10 0 -14 -14z`, hull)
