import { CONTRACTION, EMOJI } from '../voice/measureVoice'
import { readingGrade } from '../voice/readingGrade'
import { wordsOf } from '../voice/sentences'
import { lexiconOf, TU, USTED } from './lexicon'
import { findAll, findPhrase, type FoundSpan, stringsAt, wholeOf } from './spans'
import type { Loss, Rule } from './types'

/** Losses of one kind, each found place with the same points, up to the most the rule may cost. */
const lose = ({
  rule,
  spans,
  points,
  most,
  message,
  fix,
}: {
  rule: string
  spans: readonly FoundSpan[]
  points: number
  most: number
  message: (found: string) => string
  fix: string
}): Loss[] =>
  spans.slice(0, Math.ceil(most / points)).map((span) => ({
    rule,
    gate: false,
    points,
    span,
    message: message(span.text),
    fix,
  }))

const LONG_BY_DEFAULT = 26

const longSentence: Rule = ({ sentences, target }) => {
  const limit = Math.max(LONG_BY_DEFAULT, Math.round(target.mean + 2 * target.deviation))
  return lose({
    rule: 'long-sentence',
    spans: sentences.filter(({ words }) => words.length > limit),
    points: 8,
    most: 16,
    message: () => `The sentence has more than ${limit} words; the brand’s are shorter.`,
    fix: 'Make two of it.',
  })
}

/** A brand that shouts in fewer than one sentence of twelve does not shout. */
const RARELY = 0.08

const exclamation: Rule = ({ text, target }) =>
  target.exclamations > 0.3
    ? []
    : lose({
        rule: 'exclamation',
        spans: findAll(text, /!+/g),
        points: target.exclamations <= RARELY ? 7 : 4,
        most: 21,
        message: () => 'The brand does not raise its voice.',
        fix: 'End with a full stop.',
      })

const emoji: Rule = ({ text, target }) =>
  target.emoji > RARELY
    ? []
    : lose({
        rule: 'emoji',
        spans: findAll(text, new RegExp(EMOJI.source, 'gu')),
        points: 6,
        most: 18,
        message: (found) => `The brand writes without emoji such as ${found}.`,
        fix: 'Take it out.',
      })

const capitals: Rule = ({ text }) =>
  lose({
    rule: 'capitals',
    spans: findAll(text, /(?<!\p{L})\p{Lu}{5,}(?!\p{L})/gu),
    points: 5,
    most: 15,
    message: (found) => `“${found}” is shouted.`,
    fix: 'Write it in small letters.',
  })

const address: Rule = ({ text, language, target }) => {
  if (language !== 'es' || !target.address) return []
  const informal = target.address === 'informal'
  return lose({
    rule: 'form-of-address',
    spans: findAll(text, informal ? USTED : TU),
    points: 10,
    most: 30,
    message: (found) =>
      informal
        ? `“${found}” says usted; the brand says tú.`
        : `“${found}” says tú; the brand says usted.`,
    fix: informal ? 'Say it with tú.' : 'Say it with usted.',
  })
}

const EXPANDED =
  /\b(do not|does not|did not|is not|are not|was not|cannot|will not|would not|we are|we have|you are|you will|it is|that is|they are|we will|I am)\b/gi

const contractions: Rule = ({ text, language, target }) => {
  if (language !== 'en' || target.contractions === undefined) return []
  if (target.contractions > 0.15)
    return lose({
      rule: 'contractions',
      spans: findAll(text, EXPANDED),
      points: 4,
      most: 12,
      message: (found) => `The brand would contract “${found}”.`,
      fix: 'Write it as it is spoken.',
    })
  return target.contractions > 0.02
    ? []
    : lose({
        rule: 'contractions',
        spans: findAll(text, new RegExp(CONTRACTION.source, 'giu')),
        points: 4,
        most: 12,
        message: (found) => `The brand does not contract, as in “${found}”.`,
        fix: 'Write both words.',
      })
}

const stiff: Rule = ({ text, language, target }) =>
  target.formality >= 3.5
    ? []
    : lose({
        rule: 'too-formal',
        spans: findAll(text, lexiconOf(language).formal),
        points: 6,
        most: 30,
        message: (found) => `“${found}” sounds like an office.`,
        fix: 'Say it as you would across the counter.',
      })

const loose: Rule = ({ text, language, target }) =>
  lose({
    rule: 'too-casual',
    spans: findAll(text, lexiconOf(language).casual),
    points: target.formality >= 3.5 ? 9 : 7,
    most: 28,
    message: (found) => `“${found}” is more casual than the brand.`,
    fix: 'Use the plain word.',
  })

const hype: Rule = ({ text, language, profile }) => {
  const own = stringsAt(profile, 'voice.say')
  const spans = findAll(text, lexiconOf(language).hype).filter(
    ({ text: found }) => !own.some((word) => findPhrase(found, word).length > 0),
  )
  return lose({
    rule: 'hype',
    spans,
    points: 7,
    most: 28,
    message: (found) => `“${found}” could be said of anything.`,
    fix: 'Say what it does, or what it is made of.',
  })
}

const urgency: Rule = ({ text, language, target }) =>
  target.energy >= 4
    ? []
    : lose({
        rule: 'urgency',
        spans: findAll(text, lexiconOf(language).urgency),
        points: 8,
        most: 24,
        message: (found) => `“${found}” presses the reader.`,
        fix: 'Say until when, and leave the rest to them.',
      })

const person: Rule = ({ text, language, target }) => {
  const { distant, alone } = lexiconOf(language)
  const shared = { rule: 'person', points: 7, most: 21 }
  if (target.person !== 'we' && target.person !== 'you') return []
  return [
    ...lose({
      ...shared,
      spans: findAll(text, distant),
      message: (found) => `“${found}” speaks of the brand or its readers from afar.`,
      fix: 'Say we, and you.',
    }),
    ...lose({
      ...shared,
      spans: findAll(text, alone),
      message: (found) => `The brand speaks as several people, not as “${found}”.`,
      fix: 'Say we.',
    }),
  ]
}

const grade: Rule = ({ text, language, sentences, target }) => {
  const words = wordsOf(text).length
  const found = readingGrade({ text, tongue: language, words, sentences: sentences.length })
  if (found === undefined || !target.readingGrade) return []
  const over = found - target.readingGrade.max
  return over <= 3
    ? []
    : lose({
        rule: 'reading-grade',
        spans: [wholeOf(text)],
        points: Math.min(12, Math.round(over)),
        most: 12,
        message: () =>
          `The text asks for ${found} years of school; the brand’s for at most ${target.readingGrade?.max}.`,
        fix: 'Shorter sentences, shorter words.',
      })
}

const titleCase: Rule = ({ text, target }) => {
  if (target.casing !== 'sentence') return []
  const lines = findAll(text, /[^\n]+/g).filter(({ text: line }) => !/[.!?…]\s*$/.test(line))
  const titled = lines.filter(({ text: line }) => {
    const later = wordsOf(line)
      .slice(1)
      .filter((word) => word.length > 3)
    return later.length >= 2 && later.every((word) => /^\p{Lu}/u.test(word))
  })
  return lose({
    rule: 'casing',
    spans: titled,
    points: 4,
    most: 8,
    message: () => 'The brand writes headings like sentences.',
    fix: 'Only the first word and names take a capital.',
  })
}

export const STYLE_RULES: readonly Rule[] = [
  longSentence,
  exclamation,
  emoji,
  capitals,
  address,
  contractions,
  stiff,
  loose,
  hype,
  urgency,
  person,
  grade,
  titleCase,
]
