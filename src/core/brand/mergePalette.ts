import { oklch, type Oklch } from './color'
import { contrast, isLight, MIN_TEXT_CONTRAST } from './contrast'
import { FULL_TINT_CHROMA, type Scheme, type SchemePalette } from './palette'
import type { BrandStyle, ColorRole } from './types'

type Stated = Partial<SchemePalette>

/** A template colour of less chroma counts as a neutral and takes the brand's hue. */
const LOUD_CHROMA = 0.06

const NEUTRAL_ROLES = ['background', 'surface', 'text', 'muted', 'border'] as const

/**
 * What of a template's palette still holds once a brand has stated its colours, in the brand's hue.
 * The template keeps deciding how light and how tinted its neutrals are; the brand decides the hue.
 * `scheme` is the one the stated neutrals describe: a dark background makes it the dark one.
 */
export const mergePalette = ({
  template,
  brand,
  scheme,
}: {
  template: Stated
  brand: Stated
  scheme: BrandStyle['scheme']
}): { stated: Stated; scheme: Scheme } => {
  const templateScheme = sideOf(template) ?? (scheme === 'dark' ? 'dark' : 'light')
  const native = sideOf(brand) ?? templateScheme
  const kept: Stated = {}
  for (const role of NEUTRAL_ROLES) {
    const color = template[role]
    if (!color || native !== templateScheme || isOutdated({ role, brand })) continue
    kept[role] = recolor({ color, template, brand })
  }
  if (template.accent) kept.accent = rotate({ color: template.accent, template, brand })
  if (template.primary) kept.primary = template.primary
  if (template.onPrimary && !brand.primary) kept.onPrimary = template.onPrimary
  return { stated: { ...kept, ...brand }, scheme: native }
}

/** Where both black and white could be read on the background, the stated text decides. */
const sideOf = ({ background, text }: Stated): Scheme | undefined => {
  if (!background) return undefined
  const side = isLight(background) ? 'light' : 'dark'
  if (!text) return side
  const wanted = text.l < background.l ? 'light' : 'dark'
  const end: Oklch = { l: wanted === 'light' ? 0 : 1, c: 0, h: 0 }
  return contrast(end, background) >= MIN_TEXT_CONTRAST ? wanted : side
}

/** Roles that were made to fit a colour which the brand replaces. */
const isOutdated = ({ role, brand }: { role: ColorRole; brand: Stated }): boolean =>
  (brand.background !== undefined && (role === 'surface' || role === 'border')) ||
  (brand.text !== undefined && (role === 'muted' || role === 'border'))

type Recoloring = { color: Oklch; template: Stated; brand: Stated }

const recolor = ({ color, template, brand }: Recoloring): Oklch => {
  if (!brand.primary) return color
  if (color.c >= LOUD_CHROMA) return rotate({ color, template, brand })
  const tint = Math.min(1, brand.primary.c / FULL_TINT_CHROMA)
  return oklch({ l: color.l, c: color.c * tint, h: brand.primary.h })
}

/** Keeps the template's distance on the colour wheel between this colour and its primary. */
const rotate = ({ color, template, brand }: Recoloring): Oklch => {
  if (!brand.primary?.c || !template.primary?.c) return color
  return oklch({ ...color, h: color.h + brand.primary.h - template.primary.h })
}
