import { type ProfileData, valueAt } from '../profile/paths'
import { isRecord } from '../../template/jsonTree'
import { detectLanguage } from './detectLanguage'
import { measureVoice } from './measureVoice'
import { sentencesOf } from './sentences'
import { stepOf, type VoiceDimension } from './voiceExamples'

/** Texts in which a brand speaks for itself. */
const TEXTS = [
  'voice.sample',
  'messaging.samples',
  'messaging.callsToAction',
  'messaging.valuePropositions',
  'description',
  'promise',
  'mission',
  'oneLiner',
  'tagline',
] as const

/** Fewer words say too little of a voice; more are no example. */
const WORDS = { least: 4, most: 40 }

/** Sentences that are measured: a slider asks again with each step. */
const MOST_SENTENCES = 120

/** How the brand itself sounds there: a sentence of its own texts that measures as the figure says. */
export const ownSentence = ({
  profile,
  dimension,
  figure,
  language,
}: {
  profile: ProfileData
  dimension: VoiceDimension
  /** 1–5. */
  figure: number
  language: string
}): string | undefined => {
  const spoken = spokenBy(profile) ?? language
  const measured = textsOf(profile)
    .filter((text) => (detectLanguage(text) ?? spoken) === language)
    .flatMap((text) => sentencesOf(text, language))
    .filter(({ words }) => words.length >= WORDS.least && words.length <= WORDS.most)
    .slice(0, MOST_SENTENCES)
    .map(({ text }) => ({ text, at: measureVoice(text, language)[dimension] }))
    .filter(({ at }) => stepOf(at) === stepOf(figure))
  const nearest = measured.toSorted(
    (one, other) => Math.abs(one.at - figure) - Math.abs(other.at - figure),
  )
  return nearest[0]?.text
}

/** Short texts are in the brand's first language. */
const spokenBy = (profile: ProfileData): string | undefined => {
  const [first] = [valueAt(profile, 'locales')].flat()
  const tag = first ?? valueAt(profile, 'voiceProfile.language')
  return typeof tag === 'string' ? tag.slice(0, 2).toLowerCase() : undefined
}

const textsOf = (profile: ProfileData): string[] =>
  [...TEXTS.map((path) => valueAt(profile, path)), ...traitExamples(profile)]
    .flat()
    .filter((text) => typeof text === 'string')

const traitExamples = (profile: ProfileData): unknown[] => {
  const traits = valueAt(profile, 'voiceProfile.traits')
  return Array.isArray(traits) ? traits.map((trait) => isRecord(trait) && trait.example) : []
}
