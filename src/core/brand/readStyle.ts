import { invalid, type FieldIssue } from '../errors'
import { parseHexColor, type Oklch } from './color'
import { FONT_IDS } from './fontTable'
import type { BrandPalette, BrandStyle, ColorRole } from './types'

type Nullable<T> = { [Key in keyof T]?: T[Key] | null }

/** What a brand profile says about style; whatever is absent, null or empty is the template's. */
export type BrandOverrides = Nullable<Omit<BrandStyle, 'palette' | 'fonts'>> & {
  palette?: Nullable<BrandPalette> | null
  fonts?: Nullable<BrandStyle['fonts']> | null
}

export type ReadColors = Partial<Record<ColorRole, Oklch>>

const ROLES: readonly ColorRole[] = [
  'background',
  'surface',
  'text',
  'muted',
  'primary',
  'onPrimary',
  'accent',
  'border',
]

const CHOICES = {
  radius: ['none', 'small', 'medium', 'large'],
  density: ['compact', 'normal', 'airy'],
  scheme: ['light', 'dark', 'auto'],
  character: ['editorial', 'technical', 'warm'],
} as const

const RATIO = { min: 1.125, max: 1.5 }

/**
 * The template's style with the brand's overrides, checked. Palettes come back as colours, apart.
 *
 * @throws TauseError `invalid` that names every bad value by a pointer such as `/brand/palette/primary`.
 */
export const readStyle = ({
  style,
  brand,
}: {
  style: BrandStyle
  brand?: BrandOverrides | null
}): { style: BrandStyle; templateColors: ReadColors; brandColors: ReadColors } => {
  const issues: FieldIssue[] = []
  const templateColors = readPalette({ palette: style.palette, pointer: '/style', issues })
  const brandColors = readPalette({ palette: brand?.palette, pointer: '/brand', issues })
  checkStyle({ style, pointer: '/style', issues })
  if (brand) checkStyle({ style: brand, pointer: '/brand', issues })
  if (issues.length > 0)
    throw invalid(
      `The style has ${issues.length === 1 ? 'a value' : `${issues.length} values`} that cannot be used: ${issues
        .map(({ pointer, message }) => `${pointer}: ${message}`)
        .join(' ')}`,
      issues,
    )
  return {
    templateColors,
    brandColors,
    style: {
      palette: { ...style.palette, ...present(brand?.palette) },
      fonts: { ...style.fonts, ...present(brand?.fonts) },
      typeRatio: brand?.typeRatio ?? style.typeRatio,
      radius: brand?.radius || style.radius,
      density: brand?.density || style.density,
      scheme: brand?.scheme || style.scheme,
      character: brand?.character || style.character,
    },
  }
}

type Reading = { pointer: string; issues: FieldIssue[] }

const readPalette = ({
  palette,
  pointer,
  issues,
}: Reading & { palette: Nullable<BrandPalette> | null | undefined }): ReadColors => {
  const colors: ReadColors = {}
  for (const role of ROLES) {
    const value: unknown = palette?.[role]
    if (value === undefined || value === null || value === '') continue
    const color = typeof value === 'string' ? parseHexColor(value) : undefined
    if (color) colors[role] = color
    else
      issues.push({
        pointer: `${pointer}/palette/${role}`,
        message: `"${String(value)}" is not a colour. Give it as #rrggbb, e.g. #1d4ed8.`,
      })
  }
  return colors
}

const checkStyle = ({ style, pointer, issues }: Reading & { style: BrandOverrides }): void => {
  for (const name of Object.keys(CHOICES) as (keyof typeof CHOICES)[]) {
    const value = style[name]
    const choices: readonly string[] = CHOICES[name]
    if (value && !choices.includes(value))
      issues.push({
        pointer: `${pointer}/${name}`,
        message: `"${value}" is not one of ${choices.join(', ')}.`,
      })
  }
  for (const place of ['display', 'text'] as const) {
    const id = style.fonts?.[place]
    if (id && !FONT_IDS.includes(id))
      issues.push({
        pointer: `${pointer}/fonts/${place}`,
        message: `"${id}" is not one of ${FONT_IDS.join(', ')}.`,
      })
  }
  const ratio = style.typeRatio
  if (typeof ratio === 'number' && !(ratio >= RATIO.min && ratio <= RATIO.max))
    issues.push({
      pointer: `${pointer}/typeRatio`,
      message: `${ratio} is not between ${RATIO.min} and ${RATIO.max}.`,
    })
}

const present = <T extends object>(
  values: T | null | undefined,
): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(
    Object.entries(values ?? {}).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  ) as { [K in keyof T]?: NonNullable<T[K]> }
