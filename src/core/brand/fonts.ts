import { FALLBACKS, FONTS, SUBSETS, type FontEntry } from './fontTable'
import type { FontId } from './types'

export type FontPair = { display: FontId; text: FontId }

export type FontFile = {
  /** Path below `node_modules`, e.g. `@fontsource-variable/inter/files/inter-latin-wght-normal.woff2`. */
  file: string
  /** Worth a `<link rel="preload">`: the upright latin faces, which every page shows. */
  preload: boolean
}

/** From this weight on, the fallback is the bold of the system's face. */
const BOLD_FROM = 550

/** The woff2 files a site needs. A browser loads only those whose characters and style a page uses. */
export const fontFiles = (pair: FontPair): FontFile[] =>
  idsOf(pair).flatMap((id) =>
    facesOf(id).map(({ file, subset, style }) => ({
      file,
      preload: subset === 'latin' && style === 'normal',
    })),
  )

/** Values of `font-family`, with the metric-matched fallback behind each family. */
export const fontStacks = ({ display, text }: FontPair): { display: string; text: string } => ({
  display: stackOf(display),
  text: stackOf(text),
})

/**
 * `@font-face` rules of both families and of their fallbacks. The fallbacks are faces of the visitor's
 * system, scaled so that a text takes the same room before and after the font has loaded.
 */
export const fontFaceCss = ({
  display,
  text,
  urlOf,
}: FontPair & {
  /** URL of a file of {@link fontFiles}. */
  urlOf: (file: string) => string
}): string =>
  idsOf({ display, text })
    .map((id) =>
      [...facesOf(id).map((face) => faceCss({ id, face, urlOf })), fallbackCss(id)].join(''),
    )
    .join('')

type Face = {
  file: string
  subset: (typeof SUBSETS)[number]['name']
  unicodeRange: string
  style: 'normal' | 'italic'
}

const idsOf = ({ display, text }: FontPair): FontId[] =>
  display === text ? [display] : [display, text]

const facesOf = (id: FontId): Face[] =>
  (FONTS[id].italic ? (['normal', 'italic'] as const) : (['normal'] as const)).flatMap((style) =>
    SUBSETS.map(({ name, unicodeRange }) => ({
      file: `@fontsource-variable/${id}/files/${id}-${name}-wght-${style}.woff2`,
      subset: name,
      unicodeRange,
      style,
    })),
  )

const familyOf = (id: FontId): string => `${FONTS[id].family} Variable`

const fallbackOf = (id: FontId): string => `${FONTS[id].family} Fallback`

const stackOf = (id: FontId): string =>
  `'${familyOf(id)}', '${fallbackOf(id)}', ${FALLBACKS[FONTS[id].category].generic}`

const faceCss = ({
  id,
  face,
  urlOf,
}: {
  id: FontId
  face: Face
  urlOf: (file: string) => string
}): string => {
  const [min, max] = FONTS[id].weights
  return rule({
    'font-family': `'${familyOf(id)}'`,
    'font-style': face.style,
    'font-weight': `${min} ${max}`,
    'font-display': 'swap',
    src: `url("${urlOf(face.file)}") format("woff2")`,
    'unicode-range': face.unicodeRange,
  })
}

const fallbackCss = (id: FontId): string => {
  const font = FONTS[id]
  return (['regular', 'bold'] as const)
    .map((weight) => {
      const { sizeAdjust, ascent, descent } = fallbackMetrics({ font, weight })
      return rule({
        'font-family': `'${fallbackOf(id)}'`,
        'font-weight': weight === 'regular' ? `1 ${BOLD_FROM - 1}` : `${BOLD_FROM} 1000`,
        src: FALLBACKS[font.category][weight].map((name) => `local("${name}")`).join(','),
        'size-adjust': percent(sizeAdjust),
        'ascent-override': percent(ascent),
        'descent-override': percent(descent),
        'line-gap-override': '0%',
      })
    })
    .join('')
}

/** Parts of the fallback's em. The overrides are scaled by `size-adjust`, so they divide it out. */
export const fallbackMetrics = ({
  font,
  weight,
}: {
  font: FontEntry
  weight: 'regular' | 'bold'
}): { sizeAdjust: number; ascent: number; descent: number } => {
  const sizeAdjust = font.width[weight] / FALLBACKS[font.category].width[weight]
  return { sizeAdjust, ascent: font.ascent / sizeAdjust, descent: font.descent / sizeAdjust }
}

const percent = (part: number): string => `${Number((part * 100).toFixed(2))}%`

const rule = (declarations: Record<string, string>): string =>
  `@font-face{${Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}\n`
