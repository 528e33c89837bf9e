import type { FontId } from './types'

/** Lengths are parts of an em. */
export type FontEntry = {
  /** The family's own name. */
  family: string
  category: 'serif' | 'sans'
  /** Lowest and highest value of the weight axis. */
  weights: [min: number, max: number]
  /** Whether the package has italics. */
  italic: boolean
  /** From the font's OS/2 table; the line gap of all twelve is 0. */
  ascent: number
  descent: number
  /** Average advance of a character of English prose, at weights 400 and 700. */
  width: { regular: number; bold: number }
}

export type FallbackEntry = {
  /** Names under which systems have the face, or one of the same widths. */
  regular: string[]
  bold: string[]
  width: { regular: number; bold: number }
  /** What follows in the font stack where none of them is installed. */
  generic: string
}

/** Subsets that a site ships; the ranges are those of Google Fonts, the same for all families. */
export const SUBSETS = [
  {
    name: 'latin',
    unicodeRange:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    name: 'latin-ext',
    unicodeRange:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
] as const

/** Measured in Chromium with one English text of 317 characters, as the widths below. */
export const FALLBACKS: Record<FontEntry['category'], FallbackEntry> = {
  sans: {
    regular: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo', 'Roboto'],
    bold: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold', 'Roboto Bold'],
    width: { regular: 0.44644, bold: 0.48122 },
    generic: 'Arial, sans-serif',
  },
  serif: {
    regular: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
    bold: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    width: { regular: 0.40689, bold: 0.43237 },
    generic: "'Times New Roman', serif",
  },
}

export const FONTS: Record<FontId, FontEntry> = {
  fraunces: {
    family: 'Fraunces',
    category: 'serif',
    weights: [100, 900],
    italic: true,
    ascent: 0.978,
    descent: 0.255,
    width: { regular: 0.46892, bold: 0.49901 },
  },
  inter: {
    family: 'Inter',
    category: 'sans',
    weights: [100, 900],
    italic: true,
    ascent: 0.96875,
    descent: 0.24121,
    width: { regular: 0.47854, bold: 0.4912 },
  },
  'bricolage-grotesque': {
    family: 'Bricolage Grotesque',
    category: 'sans',
    weights: [200, 800],
    italic: false,
    ascent: 0.93,
    descent: 0.27,
    width: { regular: 0.47273, bold: 0.49144 },
  },
  'instrument-sans': {
    family: 'Instrument Sans',
    category: 'sans',
    weights: [400, 700],
    italic: true,
    ascent: 0.97,
    descent: 0.25,
    width: { regular: 0.45396, bold: 0.47222 },
  },
  'space-grotesk': {
    family: 'Space Grotesk',
    category: 'sans',
    weights: [300, 700],
    italic: false,
    ascent: 0.984,
    descent: 0.292,
    width: { regular: 0.48828, bold: 0.48951 },
  },
  'work-sans': {
    family: 'Work Sans',
    category: 'sans',
    weights: [100, 900],
    italic: true,
    ascent: 0.93,
    descent: 0.243,
    width: { regular: 0.49746, bold: 0.50093 },
  },
  'playfair-display': {
    family: 'Playfair Display',
    category: 'serif',
    weights: [400, 900],
    italic: true,
    ascent: 1.082,
    descent: 0.251,
    width: { regular: 0.44981, bold: 0.45975 },
  },
  'dm-sans': {
    family: 'DM Sans',
    category: 'sans',
    weights: [100, 1000],
    italic: true,
    ascent: 0.992,
    descent: 0.31,
    width: { regular: 0.46394, bold: 0.48985 },
  },
  syne: {
    family: 'Syne',
    category: 'sans',
    weights: [400, 800],
    italic: false,
    ascent: 0.925,
    descent: 0.275,
    width: { regular: 0.4374, bold: 0.54536 },
  },
  manrope: {
    family: 'Manrope',
    category: 'sans',
    weights: [200, 800],
    italic: false,
    ascent: 1.066,
    descent: 0.3,
    width: { regular: 0.45611, bold: 0.4802 },
  },
  newsreader: {
    family: 'Newsreader',
    category: 'serif',
    weights: [200, 800],
    italic: true,
    ascent: 0.735,
    descent: 0.265,
    width: { regular: 0.42352, bold: 0.45525 },
  },
  geist: {
    family: 'Geist',
    category: 'sans',
    weights: [100, 900],
    italic: true,
    ascent: 1.005,
    descent: 0.295,
    width: { regular: 0.4586, bold: 0.4889 },
  },
}

export const FONT_IDS = Object.keys(FONTS) as FontId[]
