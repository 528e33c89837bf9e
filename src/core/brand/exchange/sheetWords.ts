import type { AiLanguage } from '../../ai/kinds'
import type { ColorRole } from '../types'

export type SheetWords = {
  title: string
  colors: string
  light: string
  dark: string
  /** As the brand states them; sites move some to be readable. */
  stated: string
  onSites: string
  contrast: string
  contrastPrimary: string
  roles: Record<ColorRole, string>
  type: string
  headings: string
  text: string
  /** A sentence with many of the letters. */
  specimen: string
  sizes: string
  voice: string
  weAre: string
  weAreNot: string
  say: string
  avoid: string
  audience: string
  messages: string
  contact: string
  made: string
}

/** Words of the printed sheet. */
export const SHEET_WORDS: Record<AiLanguage, SheetWords> = {
  en: {
    title: 'Brand sheet',
    colors: 'Colours',
    light: 'light',
    dark: 'dark',
    stated: 'as stated',
    onSites: 'on sites',
    contrast: 'on background',
    contrastPrimary: 'on primary',
    roles: {
      background: 'Background',
      surface: 'Surface',
      text: 'Text',
      muted: 'Muted text',
      primary: 'Primary',
      onPrimary: 'On primary',
      accent: 'Accent',
      border: 'Border',
    },
    type: 'Type',
    headings: 'Headings',
    text: 'Text',
    specimen: 'The quick brown fox jumps over the lazy dog 0123456789',
    sizes: 'Sizes on a desktop',
    voice: 'Voice',
    weAre: 'We are',
    weAreNot: 'We are not',
    say: 'Words we use',
    avoid: 'Words we avoid',
    audience: 'Audience',
    messages: 'What we stand for',
    contact: 'Contact',
    made: 'Made with TauseStack',
  },
  es: {
    title: 'Ficha de marca',
    colors: 'Colores',
    light: 'claro',
    dark: 'oscuro',
    stated: 'según la marca',
    onSites: 'en los sitios',
    contrast: 'sobre el fondo',
    contrastPrimary: 'sobre el principal',
    roles: {
      background: 'Fondo',
      surface: 'Superficie',
      text: 'Texto',
      muted: 'Texto secundario',
      primary: 'Principal',
      onPrimary: 'Sobre el principal',
      accent: 'Acento',
      border: 'Borde',
    },
    type: 'Tipografía',
    headings: 'Títulos',
    text: 'Texto',
    specimen: 'El veloz murciélago hindú comía feliz cardillo y kiwi 0123456789',
    sizes: 'Tamaños en el escritorio',
    voice: 'Voz',
    weAre: 'Somos',
    weAreNot: 'No somos',
    say: 'Palabras que usamos',
    avoid: 'Palabras que evitamos',
    audience: 'Público',
    messages: 'Lo que defendemos',
    contact: 'Contacto',
    made: 'Hecho con TauseStack',
  },
}
