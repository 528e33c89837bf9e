import type { ART_KINDS } from '../../art/kinds'
import type { BlockData } from '../../blocks/types'
import type { BrandFacts } from '../brandFacts'
import type { SectionKind } from '../kinds'
import type { BriefFacts } from './briefFacts'
import { capital, type Writer } from './createWriter'
import { pickIcon } from './pickIcon'

export type SectionContext = {
  brand: BrandFacts
  brief: BriefFacts
  writer: Writer
  /** Bands of the same page: links lead only to what is there. */
  page: readonly SectionKind[]
  icons: Set<string>
}

const ANCHORS: Partial<Record<SectionKind, string>> = {
  features: 'features',
  about: 'about',
  audience: 'audience',
  products: 'offer',
  steps: 'steps',
  faq: 'questions',
  contact: 'contact',
}

export const termOf = ({ brand, writer }: SectionContext): string =>
  brand.say.length > 0 ? (brand.say[writer.random.int(0, brand.say.length - 1)] ?? '') : ''

/** Terms that no heading has taken yet, cut from the brand's list. */
export const freshTerms = ({ brand, writer }: SectionContext, most: number): string[] => {
  const terms: string[] = []
  for (const term of brand.say) if (terms.length < most && writer.isNew(term)) terms.push(term)
  return terms
}

export const badges = (terms: readonly string[], { icons, writer }: SectionContext): BlockData[] =>
  terms.length === 0
    ? []
    : [
        {
          blockType: 'badgeList',
          items: terms.map((term) => ({
            icon: pickIcon({ words: term, used: icons, random: writer.random }),
            label: capital(term),
          })),
          look: 'pills',
          align: 'start',
          tone: 'default',
        },
      ]

export const cut = (text: string | undefined, most: number): string => {
  if (!text || text.length <= most) return text ?? ''
  const end = text.slice(0, most).lastIndexOf(' ')
  return text.slice(0, end > most / 2 ? end : most)
}

export const unpointed = (sentence: string): string => sentence.replace(/[.\s]+$/, '')

export const asSentence = (text: string): string =>
  /[.!?…]$/.test(text) ? text : `${capital(text)}.`

/** Sentences as paragraphs of two. */
export const grouped = (sentences: readonly string[]): string[] =>
  sentences.reduce<string[]>((paragraphs, sentence, index) => {
    if (index % 2 === 0) paragraphs.push(sentence)
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${sentence}`)
    return paragraphs
  }, [])

export const picture = (
  { brand, writer }: SectionContext,
  name: string,
  intent: string,
  art?: (typeof ART_KINDS)[number],
): Record<string, unknown> => ({
  art: art ?? writer.random.pick(['still-life', 'landscape', 'storefront', 'abstract']),
  seed: `${brand.name}-${name}-${writer.random.int(0, 9999)}`.slice(0, 60),
  alt: '',
  ...(intent ? { intent: cut(intent, 200) } : {}),
})

export const contactAction = (
  { brand, writer, page }: SectionContext,
  style: 'primary' | 'secondary',
  bank: 'contact' | 'question' = 'contact',
): Record<string, unknown> => ({
  label:
    bank === 'contact' && brand.callToAction && writer.isNew(brand.callToAction)
      ? brand.callToAction
      : cut(writer.need(writer.words.actions[bank]), 80),
  type: 'url',
  url: page.includes('contact')
    ? '#contact'
    : brand.contact.email && /^[^\s@]+@[^\s@]+$/.test(brand.contact.email)
      ? `mailto:${brand.contact.email}`
      : '/',
  style,
})

export const moreAction = (
  { writer, page }: SectionContext,
  wanted: readonly SectionKind[],
): Record<string, unknown>[] => {
  const target = wanted.find((kind) => page.includes(kind) && ANCHORS[kind])
  const label = target ? writer.say(writer.words.actions.more) : undefined
  return target && label
    ? [{ label, type: 'url', url: `#${ANCHORS[target]}`, style: 'secondary' }]
    : []
}

export const phoneAction = ({ contact: { phone } }: BrandFacts): Record<string, unknown>[] => {
  const number = phone.replace(/(?!^\+)[^\d]/g, '')
  return /^\+?\d{5,}$/.test(number)
    ? [{ label: phone, type: 'url', url: `tel:${number}`, style: 'plain' }]
    : []
}
