import type { FieldIssue } from '../errors'
import { invalid } from '../errors'
import { drawAbstract } from './abstract'
import { drawLandscape } from './landscape'
import { drawPattern } from './pattern'
import { drawPortrait } from './portrait'
import { drawStillLife } from './stillLife'
import { drawInterface } from './interface'
import { drawStorefront } from './storefront'
import { drawProduct } from './product'
import type { ArtKind } from './kinds'
import { ART_KINDS } from './kinds'
import type { ArtColors } from './palette'
import { ART_COLOR_ROLES, createPalette } from './palette'
import type { DrawPicture } from './picture'
import { createRandom, hashText } from './prng'
import { createCanvas } from './svg'

export type ArtRequest = {
  kind: ArtKind
  /** Any text. The same seed gives the same picture; the text itself never appears in it. */
  seed: string
  colors: ArtColors
  /** CSS pixels, 16–8192. Only their ratio changes the drawing. */
  width: number
  height: number
}

/** The shorter side of every drawing, in its own units. */
const SHORT_SIDE = 800
const MIN_SIZE = 16
const MAX_SIZE = 8192

const DRAWINGS: Record<ArtKind, DrawPicture> = {
  product: drawProduct,
  interface: drawInterface,
  storefront: drawStorefront,
  'still-life': drawStillLife,
  portrait: drawPortrait,
  abstract: drawAbstract,
  landscape: drawLandscape,
  pattern: drawPattern,
}

/** What a picture is refused for, besides its colours. */
const issuesOf = ({ kind, seed, width, height }: ArtRequest): FieldIssue[] => {
  const issues: FieldIssue[] = []
  if (!ART_KINDS.includes(kind)) {
    issues.push({ pointer: '/kind', message: `Must be one of: ${ART_KINDS.join(', ')}.` })
  }
  if (typeof seed !== 'string') issues.push({ pointer: '/seed', message: 'Must be text.' })
  for (const [name, size] of Object.entries({ width, height })) {
    if (!Number.isFinite(size) || size < MIN_SIZE || size > MAX_SIZE) {
      issues.push({
        pointer: `/${name}`,
        message: `Must be a number of pixels between ${MIN_SIZE} and ${MAX_SIZE}.`,
      })
    }
  }
  return issues
}

/**
 * Draws a picture in the brand's colours and answers a complete SVG document: no scripts, no styles,
 * no references to anything outside itself, ids of its own, about 2–14 KB. The same request always
 * gives the same bytes. Throws a 422 with a pointer for each part of the request that is wrong.
 */
export const generateArt = (request: ArtRequest): string => {
  const { kind, seed, colors, width, height } = request
  const issues = issuesOf(request)
  if (issues.length > 0) {
    const summary = issues.map(({ pointer, message }) => `${pointer.slice(1)}: ${message}`)
    throw invalid(`The picture cannot be drawn. ${summary.join(' ')}`, issues)
  }
  const palette = createPalette(colors)
  const scale = SHORT_SIDE / Math.min(width, height)
  // Colours and size are part of the hash: the light and the dark version of a picture may meet on
  // one page, and ids that clash would give one the other's gradients.
  const shown = ART_COLOR_ROLES.map((role) => colors[role])
  const prefix =
    'a' +
    hashText(JSON.stringify([kind, seed, shown, width, height]))
      .toString(36)
      .slice(-8)
  const canvas = createCanvas({
    width: width * scale,
    height: height * scale,
    pixels: { width, height },
    prefix,
  })
  DRAWINGS[kind]({ canvas, palette, random: createRandom(`${kind}|${seed}`), seed })
  return canvas.toString()
}
