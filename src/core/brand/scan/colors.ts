import { converter, differenceCiede2000, formatHex, parse } from 'culori'

const toOklch = converter('oklch')
const difference = differenceCiede2000()

/** Colours nearer than this are the same to the eye, and to a brand. ΔE2000. */
const SAME = 5

/** From this chroma on a colour is one, and no grey. OKLCH. */
const CHROMATIC = 0.045

const COLOR =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^)]*\)|\b[a-z]{3,20}\b/gi

/** The opaque colours that a CSS value names, as `#rrggbb`. */
export const colorsIn = (value: string): string[] =>
  (value.match(COLOR) ?? []).flatMap((text) => {
    const color = parse(text)
    return color && (color.alpha ?? 1) >= 0.5 ? [formatHex(color)] : []
  })

export const isChromatic = (hex: string): boolean => (toOklch(hex)?.c ?? 0) >= CHROMATIC

/** Frameworks give greys a role too; a colour that was chosen is a little less grey than they are. */
const CHOSEN = 0.03

export const isChosen = (hex: string): boolean => (toOklch(hex)?.c ?? 0) >= CHOSEN

/** Lightness 0–1. */
export const lightnessOf = (hex: string): number => toOklch(hex)?.l ?? 0

export const isSameColor = (one: string, other: string): boolean => difference(one, other) < SAME

export const colorDistance = (one: string, other: string): number => difference(one, other)

export type WeightedColor = { hex: string; weight: number; uses: string[] }

/** Colours that look the same become one: the heaviest gives the name. Heaviest first. */
export const clusterColors = (colors: readonly WeightedColor[]): WeightedColor[] => {
  const clusters: WeightedColor[] = []
  for (const color of [...colors].sort((one, other) => other.weight - one.weight)) {
    const near = clusters.find(({ hex }) => isSameColor(hex, color.hex))
    if (near) {
      near.weight += color.weight
      near.uses = [...new Set([...near.uses, ...color.uses])]
    } else clusters.push({ ...color })
  }
  return clusters.sort((one, other) => other.weight - one.weight)
}
