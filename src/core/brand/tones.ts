import { mix, type Oklch } from './color'
import { contrast, isLight } from './contrast'
import {
  completePalette,
  type FullPalette,
  inkOn,
  type Scheme,
  type SchemePalette,
} from './palette'
import type { Tone } from './types'

/** From this contrast on, light ink suits a colour, and darkening it a little makes it comply. */
const SUITS_LIGHT_INK = 3

const LIGHT_INK: Oklch = { l: 0.985, c: 0, h: 0 }

/**
 * The palettes of bands that are louder or quieter than the page, each as readable as the page itself.
 * `muted`: surface and background change places. `contrast`: text colour as ground. `primary`: the
 * brand's own colour as ground, also where the page has to darken or lighten it to be read.
 */
export const tonePalettes = ({
  page,
  brand,
}: {
  page: FullPalette
  /** Colours as the brand states them, before any adjustment. */
  brand: { primary: Oklch; accent: Oklch }
}): Record<Tone, FullPalette> => ({
  muted: { ...page, background: page.surface, surface: page.background },
  contrast: onGround({
    background: page.text,
    text: page.background,
    ...brand,
  }),
  primary: primaryTone(brand),
})

const primaryTone = ({ primary, accent }: { primary: Oklch; accent: Oklch }): FullPalette => {
  const suitsLight = contrast(LIGHT_INK, primary) >= SUITS_LIGHT_INK
  const background = suitsLight
    ? completePalette({
        stated: { background: LIGHT_INK, surface: LIGHT_INK, primary },
        scheme: 'light',
      }).primary
    : primary
  const ink = inkOn(background)
  return onGround({ background, text: ink, primary: ink, onPrimary: background, accent })
}

/** A palette around a ground and the ink on it; the ink decides on which side the rest lies. */
const onGround = ({
  background,
  text,
  primary,
  onPrimary,
  accent,
}: Pick<SchemePalette, 'background' | 'text' | 'primary' | 'accent'> & {
  onPrimary?: Oklch
}): FullPalette => {
  const scheme: Scheme = inkIsDark({ background, text }) ? 'light' : 'dark'
  // A surface away from the ink never costs contrast.
  const surface = mix({
    from: background,
    to: { ...background, l: scheme === 'light' ? 1 : 0, c: background.c },
    amount: scheme === 'light' ? 0.3 : 0.18,
  })
  return completePalette({
    stated: {
      background,
      surface,
      text,
      muted: mix({ from: text, to: background, amount: 0.22 }),
      primary,
      onPrimary,
      accent,
      border: mix({ from: background, to: text, amount: 0.24 }),
    },
    scheme,
  })
}

const inkIsDark = ({ background, text }: { background: Oklch; text: Oklch }): boolean =>
  text.l === background.l ? isLight(background) : text.l < background.l
