import { oklchCss } from './color'
import { contrast, MIN_TEXT_CONTRAST, surestContrast } from './contrast'
import type { Scheme, SchemePalette } from './palette'
import type { ColorRole, ContrastAdjustment } from './types'

/** Pairs that are read as text; each reaches 4.5:1 in every scheme and tone. */
export const TEXT_PAIRS: readonly { foreground: ColorRole; background: ColorRole }[] = [
  ...(['text', 'muted', 'primary', 'accent'] as const).flatMap((foreground) => [
    { foreground, background: 'background' as const },
    { foreground, background: 'surface' as const },
  ]),
  { foreground: 'onPrimary', background: 'primary' },
]

/** Each pair of stated colours that fell short, and the colour that now stands in its place. */
export const contrastAdjustments = ({
  scheme,
  stated,
  final,
}: {
  scheme: Scheme
  stated: Partial<SchemePalette>
  final: SchemePalette
}): ContrastAdjustment[] => {
  const entry = ({
    foreground,
    background,
    adjusted,
  }: Pick<ContrastAdjustment, 'foreground' | 'background' | 'adjusted'>): ContrastAdjustment[] => {
    const from = stated[adjusted]
    const to = final[adjusted]
    if (!from || oklchCss(from) === oklchCss(to)) return []
    const other = final[adjusted === foreground ? background : foreground]
    // The measure by which the colour was moved: one that falls short only unrounded is reported too.
    const before = surestContrast(from, [other])
    if (before >= MIN_TEXT_CONTRAST) return []
    return [
      {
        scheme,
        foreground,
        background,
        adjusted,
        from: oklchCss(from),
        to: oklchCss(to),
        contrastBefore: shown(before),
        contrastAfter: shown(contrast(to, other)),
      },
    ]
  }
  return [
    ...(['background', 'surface'] as const).flatMap((ground) =>
      entry({ foreground: 'text', background: ground, adjusted: ground }),
    ),
    ...TEXT_PAIRS.flatMap((pair) => entry({ ...pair, adjusted: pair.foreground })),
  ]
}

/** Two decimals, rounded down: a report never claims a limit that is missed by a hair. */
const shown = (ratio: number): number => Math.floor(ratio * 100) / 100
