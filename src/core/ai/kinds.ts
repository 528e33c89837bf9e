/** What can be asked for; each is one route below `/api/v1/ai`. */
export const AI_KINDS = [
  'section',
  'page',
  'rewrite',
  'layout-suggestions',
  'seo',
  'alt-text',
  'translate',
  'variants',
  'posts',
  'emails',
  // A plan, a report, a review: what agents write beside all this. No route of its own.
  'agent',
] as const

export type AiKind = (typeof AI_KINDS)[number]

/** Languages that the offline generator writes. */
export const AI_LANGUAGES = ['en', 'es'] as const
export type AiLanguage = (typeof AI_LANGUAGES)[number]

/** Bands of a page by what they do. */
export const SECTION_KINDS = [
  'hero',
  'features',
  'about',
  'audience',
  'products',
  'steps',
  'statistics',
  'testimonials',
  'voice',
  'faq',
  'callToAction',
  'newsletter',
  'contact',
] as const

export type SectionKind = (typeof SECTION_KINDS)[number]
