import type { BlockData } from '../core/blocks/types'

/** Languages that sections are written in. */
export type SectionLocale = 'en' | 'es'

/** The same words in every language of the library. */
export type SectionWords = Record<SectionLocale, string>

/** Takes the words of the language that a section is composed in. */
export type Translate = (en: string, es: string) => string

export const SECTION_CATEGORIES = [
  'hero',
  'features',
  'content',
  'gallery',
  'social-proof',
  'pricing',
  'call-to-action',
  'faq',
  'team',
  'contact',
  'newsletter',
  'statistics',
  'blog',
  'navigation',
  'e-commerce',
] as const

export type SectionCategory = (typeof SECTION_CATEGORIES)[number]

/** A ready composition of blocks that an editor inserts into a page and then makes their own. */
export type SectionDefinition = {
  /** Kebab case, unique in the library. */
  id: string
  category: SectionCategory
  label: SectionWords
  /** What it shows and when to use it. Says so where names, prices or figures are placeholders. */
  description: SectionWords
  /** Lower-case words in both languages that a search also looks through. */
  keywords: string[]
  /** The blocks, without ids, as they stand directly in a page. */
  compose: (t: Translate) => BlockData[]
}
