import type { Field, TextField } from 'payload'
import type { ColorRole, FontId } from '../../core/brand/types'

const HEX = /^#[0-9a-f]{6}$/

const COLOR_LABELS: Record<ColorRole, Record<string, string>> = {
  background: { en: 'Background', es: 'Fondo' },
  surface: { en: 'Surface', es: 'Superficie' },
  text: { en: 'Text', es: 'Texto' },
  muted: { en: 'Muted text', es: 'Texto secundario' },
  primary: { en: 'Primary', es: 'Principal' },
  onPrimary: { en: 'On primary', es: 'Sobre el principal' },
  accent: { en: 'Accent', es: 'Acento' },
  border: { en: 'Border', es: 'Borde' },
}

const FONT_LABELS: Record<FontId, string> = {
  fraunces: 'Fraunces',
  inter: 'Inter',
  'bricolage-grotesque': 'Bricolage Grotesque',
  'instrument-sans': 'Instrument Sans',
  'space-grotesk': 'Space Grotesk',
  'work-sans': 'Work Sans',
  'playfair-display': 'Playfair Display',
  'dm-sans': 'DM Sans',
  syne: 'Syne',
  manrope: 'Manrope',
  newsreader: 'Newsreader',
  geist: 'Geist',
}

const fontOptions = Object.entries(FONT_LABELS).map(([value, label]) => ({ value, label }))

const colorField = ([name, label]: [string, Record<string, string>]): TextField => ({
  name,
  type: 'text',
  label,
  admin: { placeholder: '#1a2b3c', width: '25%' },
  hooks: {
    beforeValidate: [
      ({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() || null : value),
    ],
  },
  validate: (value: unknown) =>
    value === undefined || value === null || (typeof value === 'string' && HEX.test(value))
      ? true
      : 'Give a colour as # and six hexadecimal digits, e.g. #1a2b3c.',
})

/** `BrandStyle` as optional fields: a brand profile's look, or a site's changes to it. */
export const brandStyleFields = (): Field[] => [
  {
    name: 'palette',
    type: 'group',
    label: { en: 'Colours', es: 'Colores' },
    admin: {
      description: {
        en: 'Primary and accent are enough; the rest is derived, with enough contrast.',
        es: 'Bastan el principal y el acento; el resto se deriva, con contraste suficiente.',
      },
    },
    fields: [{ type: 'row', fields: Object.entries(COLOR_LABELS).map(colorField) }],
  },
  {
    name: 'fonts',
    type: 'group',
    label: { en: 'Type', es: 'Tipografía' },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'display',
            type: 'select',
            options: fontOptions,
            label: { en: 'Headings', es: 'Títulos' },
          },
          {
            name: 'text',
            type: 'select',
            options: fontOptions,
            label: { en: 'Text', es: 'Texto' },
          },
        ],
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'typeRatio',
        type: 'number',
        min: 1.125,
        max: 1.5,
        label: { en: 'Ratio of sizes', es: 'Razón de tamaños' },
        admin: { step: 0.005, description: '1.125–1.5' },
      },
      {
        name: 'radius',
        type: 'select',
        label: { en: 'Corners', es: 'Esquinas' },
        options: [
          { value: 'none', label: { en: 'Square', es: 'Rectas' } },
          { value: 'small', label: { en: 'Slightly round', es: 'Poco redondas' } },
          { value: 'medium', label: { en: 'Round', es: 'Redondas' } },
          { value: 'large', label: { en: 'Very round', es: 'Muy redondas' } },
        ],
      },
      {
        name: 'density',
        type: 'select',
        label: { en: 'Spacing', es: 'Espaciado' },
        options: [
          { value: 'compact', label: { en: 'Compact', es: 'Compacto' } },
          { value: 'normal', label: { en: 'Normal', es: 'Normal' } },
          { value: 'airy', label: { en: 'Airy', es: 'Amplio' } },
        ],
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'scheme',
        type: 'select',
        label: { en: 'Light or dark', es: 'Claro u oscuro' },
        options: [
          { value: 'light', label: { en: 'Light', es: 'Claro' } },
          { value: 'dark', label: { en: 'Dark', es: 'Oscuro' } },
          { value: 'auto', label: { en: 'As the visitor’s system', es: 'Según el sistema' } },
        ],
      },
      {
        name: 'character',
        type: 'select',
        label: { en: 'Character', es: 'Carácter' },
        options: [
          { value: 'editorial', label: { en: 'Editorial', es: 'Editorial' } },
          { value: 'technical', label: { en: 'Technical', es: 'Técnico' } },
          { value: 'warm', label: { en: 'Warm', es: 'Cálido' } },
        ],
      },
    ],
  },
]
