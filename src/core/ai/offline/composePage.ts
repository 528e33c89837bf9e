import type { BlockData } from '../../blocks/types'
import type { BrandFacts } from '../brandFacts'
import { type AiLanguage, SECTION_KINDS, type SectionKind } from '../kinds'
import { briefFacts } from './briefFacts'
import { createWriter, type Writer } from './createWriter'
import type { Tone } from './rewriteText'
import type { SectionContext } from './sectionParts'
import { COMPOSE } from './sections/compose'

export type PageTask = {
  brand: BrandFacts
  brief: string
  language: AiLanguage
  /** Bands between the navigation bar and the footer. */
  sections: number
  /** With a navigation bar and a footer around them. */
  frame: boolean
  /** Told to a language model; the offline generator's texts are rewritten afterwards. */
  tones?: readonly Tone[]
}

export type SectionTask = {
  brand: BrandFacts
  brief: string
  language: AiLanguage
  section?: SectionKind
  /** As a page's. */
  tones?: readonly Tone[]
}

/** A layout in the form that a model fills, and what the brand could still tell. */
export type Composed = { layout: BlockData[]; needsInput: string[] }

/** What goes first when there is not room for all, and the order on the page. */
const PRIORITY: readonly SectionKind[] = [
  'hero',
  'features',
  'contact',
  'about',
  'faq',
  'steps',
  'products',
  'testimonials',
  'audience',
  'statistics',
  'voice',
  'callToAction',
  'newsletter',
]

/** A complete landing page out of the brand's facts; bands that would have to invent something are left out. */
export const composePage = ({ seed, ...task }: PageTask & { seed: string }): Composed => {
  const { brand, language, sections, frame } = task
  const brief = briefFacts({ brief: task.brief, language })
  const writer = createWriter({ brand, language, seed, topic: brief.topic })
  const possible = PRIORITY.filter((kind) => hasFacts(kind, brand))
  // What the brief names comes before what it does not.
  const wanted = [
    ...possible.filter((kind) => kind === 'hero' || brief.sections.includes(kind)),
    ...possible,
  ]
  const chosen = new Set([...new Set(wanted)].slice(0, sections))
  const page = SECTION_KINDS.filter((kind) => chosen.has(kind))
  const context: SectionContext = { brand, brief, writer, page, icons: new Set() }
  const blocks = page.flatMap((kind) => COMPOSE[kind](context) ?? [])
  return {
    layout: frame ? framed(blocks, context) : blocks,
    needsInput: missingFacts(brand),
  }
}

/** One band. `layout` is empty when the brand lacks what it is made of; `needsInput` then says what. */
export const composeSection = ({ seed, ...task }: SectionTask & { seed: string }): Composed => {
  const { brand, language } = task
  const brief = briefFacts({ brief: task.brief, language })
  const writer = createWriter({ brand, language, seed, topic: brief.topic })
  const kind = task.section ?? brief.sections[0] ?? 'features'
  const block = COMPOSE[kind]({ brand, brief, writer, page: [kind], icons: new Set() })
  return { layout: block ? [block] : [], needsInput: block ? [] : (NEEDS[kind] ?? []) }
}

const NEEDS: Partial<Record<SectionKind, string[]>> = {
  products: ['strategy.products'],
  statistics: ['strategy.proofPoints'],
  testimonials: ['strategy.testimonials'],
}

const hasFacts = (kind: SectionKind, brand: BrandFacts): boolean => {
  if (kind === 'products') return brand.products.length > 0
  if (kind === 'statistics') return brand.proof.length >= 2
  if (kind === 'testimonials') return brand.quotes.length > 0
  return true
}

const missingFacts = (brand: BrandFacts): string[] =>
  (
    [
      ['tagline', brand.tagline],
      ['description', brand.description],
      ['voice.audience', brand.audience],
      ['voice.say', brand.say[0]],
      ['voice.sample', brand.sample],
      ['strategy.differentiators', brand.points[0]?.heading],
      ['strategy.products', brand.products[0]?.name],
      ['strategy.proofPoints', brand.proof[0]?.value],
      ['strategy.testimonials', brand.quotes[0]?.quote],
      ['strategy.faqs', brand.questions[0]?.question],
      ['contact.email', brand.contact.email],
    ] as const
  )
    .filter(([, value]) => !value)
    .map(([path]) => path)

const framed = (blocks: BlockData[], { brand, writer, page }: SectionContext): BlockData[] => [
  {
    blockType: 'navbar',
    layout: 'end',
    brandDisplay: 'auto',
    action: {
      label: writer.form(writer.words.menu.contact),
      type: 'url',
      url: page.includes('contact') ? '#contact' : '/',
    },
    sticky: true,
    menuLabel: writer.words.menu.menu,
    skipLabel: writer.words.menu.skip,
  },
  ...blocks,
  footerOf(brand, writer),
]

const footerOf = (brand: BrandFacts, writer: Writer): BlockData => ({
  blockType: 'footer',
  layout: 'columns',
  showContact: true,
  showSocial: brand.social.length > 0,
  contactTitle: writer.words.menu.contact,
  legal: `© ${brand.name}`,
  legalLinks: [],
  tone: 'muted',
})
