import { formatHex } from 'culori'
import { clusterColors } from './colors'

/** Pixels less opaque than this are no part of a logo. 0–255. */
const LEAST_ALPHA = 128

/** Colours with a smaller share are edges between two others. */
const LEAST_SHARE = 0.03

/** Colours of a picture by share of its opaque pixels. `pixels`: RGBA, one byte a channel. */
export const logoColors = (pixels: Uint8Array): { hex: string; share: number }[] => {
  const counts = new Map<string, { count: number; r: number; g: number; b: number }>()
  let opaque = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < LEAST_ALPHA) continue
    opaque += 1
    const key = `${r >> 4}.${g >> 4}.${b >> 4}`
    const known = counts.get(key) ?? { count: 0, r: 0, g: 0, b: 0 }
    counts.set(key, {
      count: known.count + 1,
      r: known.r + r,
      g: known.g + g,
      b: known.b + b,
    })
  }
  const mean = [...counts.values()].map(({ count, r, g, b }) => ({
    hex: formatHex({
      mode: 'rgb',
      r: r / count / 255,
      g: g / count / 255,
      b: b / count / 255,
    }),
    weight: count / opaque,
    uses: [],
  }))
  return clusterColors(mean)
    .filter(({ weight }) => weight >= LEAST_SHARE)
    .slice(0, 8)
    .map(({ hex, weight }) => ({ hex, share: Math.round(weight * 1000) / 1000 }))
}
