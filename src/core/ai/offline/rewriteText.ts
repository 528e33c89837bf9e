import type { BrandFacts } from '../brandFacts'
import type { AiLanguage } from '../kinds'
import { sentencesOf } from './createWriter'

export const REWRITE_MODES = [
  'shorter',
  'simpler',
  'warmer',
  'formal',
  'longer',
  'onBrand',
  'heading',
] as const
export type RewriteMode = (typeof REWRITE_MODES)[number]

/** Modes that new texts can be asked in, too. */
export const TONES = ['warmer', 'formal', 'simpler', 'shorter'] as const
export type Tone = (typeof TONES)[number]

export type RewriteTask = {
  text: string
  mode: RewriteMode
  language: AiLanguage
  brand: BrandFacts
}

/** How much of a text `shorter` keeps. */
const KEPT = 0.6

/**
 * What rules can do to a text without knowing what it means; figures and names stay as they are. A text
 * that no rule of the mode fits comes back as it was.
 */
export const rewriteText = ({ text, mode, language, brand }: RewriteTask): string => {
  const rules: Record<RewriteMode, () => string> = {
    shorter: () => shorter(text, language),
    simpler: () => simpler(text, language),
    warmer: () => replaced(text, WARMER[language]),
    formal: () => replaced(text, FORMAL[language]),
    longer: () => longer(text, brand),
    onBrand: () => withoutBanned(text, brand),
    heading: () => heading(text, language),
  }
  const written = rules[mode]().replace(/ {2,}/g, ' ').trim()
  return written === '' ? text : written
}

const FILLERS: Record<AiLanguage, RegExp> = {
  en: /\b(?:really|very|actually|basically|simply|just|quite|in order(?= to)|at the end of the day,?|of course,?)\s+/gi,
  es: /\b(?:realmente|muy|básicamente|simplemente|bastante|por supuesto,?|de hecho,?|al fin y al cabo,?)\s+/gi,
}

const shorter = (text: string, language: AiLanguage): string => {
  const sentences = leanSentences(text.replace(/\s*\([^()]*\)/g, ''), language)
  const budget = Math.max(text.length * KEPT, sentences[0]?.length ?? 0)
  const kept: string[] = []
  for (const sentence of sentences) {
    if (kept.length > 0 && [...kept, sentence].join(' ').length > budget) break
    kept.push(sentence)
  }
  return kept.join(' ')
}

/** Without its fillers a sentence may begin with another word. */
const leanSentences = (text: string, language: AiLanguage): string[] =>
  sentencesOf(text, language)
    .map((sentence) => recapitalised(sentence.replace(FILLERS[language], '')))
    .filter((sentence) => sentence !== '')

const simpler = (text: string, language: AiLanguage): string =>
  leanSentences(text, language)
    .flatMap((sentence) => sentence.split(/;\s+|\s+[–—]\s+/))
    .map((part) => recapitalised(/[.!?…:]$/.test(part) ? part : `${part}.`))
    .join(' ')

type Rules = readonly (readonly [RegExp, string])[]

const WARMER: Record<AiLanguage, Rules> = {
  en: [
    [/\bwe are\b/gi, 'we’re'],
    [/\bwe will\b/gi, 'we’ll'],
    [/\byou are\b/gi, 'you’re'],
    [/\byou will\b/gi, 'you’ll'],
    [/\bdo not\b/gi, 'don’t'],
    [/\bit is\b/gi, 'it’s'],
    [/\bcustomers?\b/g, 'you'],
    [/\bpurchase\b/gi, 'buy'],
    [/\brequire\b/gi, 'need'],
    [/\bassist\b/gi, 'help'],
    [/\bcontact us\b/gi, 'say hello'],
  ],
  es: [
    [/\busted\b/gi, 'tú'],
    [/\badquirir\b/gi, 'comprar'],
    [/\brequiere\b/gi, 'necesita'],
    [/\bcontáctenos\b/gi, 'escríbenos'],
    [/\basistencia\b/gi, 'ayuda'],
  ],
}

const FORMAL: Record<AiLanguage, Rules> = {
  en: [
    [/\bwe['’]re\b/gi, 'we are'],
    [/\bwe['’]ll\b/gi, 'we will'],
    [/\byou['’]re\b/gi, 'you are'],
    [/\byou['’]ll\b/gi, 'you will'],
    [/\bdon['’]t\b/gi, 'do not'],
    [/\bcan['’]t\b/gi, 'cannot'],
    [/\bit['’]s\b/gi, 'it is'],
    [/!+/g, '.'],
  ],
  es: [
    [/\bescríbenos\b/gi, 'escríbanos'],
    [/\bcuéntanos\b/gi, 'cuéntenos'],
    [/\bvisítanos\b/gi, 'visítenos'],
    [/¡([^!]+)!/g, '$1.'],
  ],
}

/** The first letter of what is replaced stays large or small. */
const replaced = (text: string, rules: Rules): string =>
  rules.reduce(
    (result, [pattern, by]) =>
      result.replace(pattern, (found: string, ...groups: unknown[]) => {
        const word = by.replace('$1', typeof groups[0] === 'string' ? groups[0] : '')
        return found[0] === found[0]?.toLocaleUpperCase() && /\p{L}/u.test(found[0] ?? '')
          ? recapitalised(word)
          : word
      }),
    text,
  )

/** Only the brand's own sentences make a text longer. */
const longer = (text: string, brand: BrandFacts): string => {
  const more = [brand.tagline, brand.sample, brand.description, brand.audience]
    .flatMap((own) => (own ? [/[.!?…]$/.test(own) ? own : `${own}.`] : []))
    .find((own) => !text.includes(own.replace(/\.$/, '')))
  return more ? `${text.trim()} ${more}` : text
}

/** Most words and characters of a heading. */
const HEADING = { words: 9, characters: 60 }

/** Words that no heading ends with. */
const HANGING =
  /\s(?:a|an|and|as|at|by|for|from|in|of|on|or|our|that|the|to|with|your|al|con|de|del|el|en|la|las|lo|los|o|para|por|que|su|sus|un|una|y)$/i

/** The first sentence, or as much of its beginning as makes a heading. */
const heading = (text: string, language: AiLanguage): string => {
  const [first = ''] = leanSentences(text, language)
  const clause = first.replace(/[.!?…:;,]+$/, '')
  if (clause.length <= HEADING.characters) return clause
  const [part = ''] = clause.split(/[,;:(–—]\s*/)
  let kept = part.split(/\s+/).slice(0, HEADING.words)
  while (kept.length > 1 && kept.join(' ').length > HEADING.characters) kept = kept.slice(0, -1)
  let short = kept.join(' ')
  while (HANGING.test(short)) short = short.replace(HANGING, '')
  return short
}

const withoutBanned = (text: string, brand: BrandFacts): string =>
  brand.avoid.reduce(
    (result, word) => {
      const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return recapitalised(
        result
          .replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])\\s*`, 'giu'), '')
          .replace(/\s+([.,;:!?])/g, '$1'),
      )
    },
    text.replace(/!{2,}/g, '!'),
  )

const recapitalised = (text: string): string => {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase() + rest.join('')
}
