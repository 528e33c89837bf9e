import type { ProfileData } from '../profile/paths'
import type { VoiceFigures } from '../voice/measureVoice'
import type { KnownText } from './nearDuplicate'
import type { Sentence, Span } from '../voice/sentences'

/** Points lost, with the place, the rule and what to do about it. */
export type Loss = {
  /** Stable name of the rule, e.g. `exclamation`. */
  rule: string
  /** A gate is never made up for by a good rest: the text must not go out. */
  gate: boolean
  points: number
  /** Characters (UTF-16) of the text; the whole text for what is nowhere in particular. */
  span: Span & { text: string }
  message: string
  fix: string
  /** Id of the block of a page, and the dotted path of its field. */
  block?: string
  field?: string
}

/** Colours of text and of what lies behind it, as CSS writes them. `large`: from 24 pixels on. */
export type TextColors = { text: string; background: string; large?: boolean }

/** What a rule looks at. */
export type CheckContext = {
  text: string
  /** ISO 639-1. */
  language: string
  sentences: readonly Sentence[]
  profile: ProfileData
  /** How the brand sounds: what the profile states, filled up from its sample texts. */
  target: VoiceTarget
  channel: string | undefined
  /** Texts that this one must not say again. */
  known?: readonly KnownText[]
  /** Colours that the text is shown in. */
  colors?: readonly TextColors[]
  /** Day on which offers and claims are looked at, `YYYY-MM-DD`. */
  today: string
}

export type VoiceTarget = Pick<
  VoiceFigures,
  'mean' | 'exclamations' | 'emoji' | 'formality' | 'energy'
> & {
  /** Standard deviation of sentence lengths, words. */
  deviation: number
  contractions: number | undefined
  address: VoiceFigures['address']
  person: VoiceFigures['person']
  readingGrade: { min: number; max: number } | undefined
  casing: string | undefined
}

export type Rule = (context: CheckContext) => Loss[]
