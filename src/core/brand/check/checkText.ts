import { type ProfileData, valueAt } from '../profile/paths'
import { detectLanguage } from '../voice/detectLanguage'
import { sentencesOf } from '../voice/sentences'
import { GATES } from './gates'
import { stringsAt, wholeOf } from './spans'
import { STYLE_RULES } from './style'
import { MEDIA_GATES } from './mediaGates'
import type { KnownText } from './nearDuplicate'
import type { CheckContext, Loss, TextColors } from './types'
import { voiceTarget } from './voiceTarget'

export type TextCheck = {
  /** 0–100: 100 less the points of all losses. */
  score: number
  /** Acrolinx's bands: from 80 green, from 60 amber. */
  band: 'green' | 'amber' | 'red'
  /** No gate is closed. Only then may the text go out. */
  passes: boolean
  language: string
  losses: Loss[]
}

/** Another language than the brand's costs this, and is all there is to say. */
const FOREIGN = 40

/** Holds a text against a brand profile. Deterministic; each lost point has its place, rule and fix. */
export const checkText = ({
  text,
  profile,
  channel,
  known,
  colors,
  more = [],
  today,
}: {
  text: string
  profile: ProfileData
  channel?: string
  /** Texts that this one must not say again: former ones, and others of its batch. */
  known?: readonly KnownText[]
  /** Colours that the text is shown in. */
  colors?: readonly TextColors[]
  /** What was found by looking at more than the text. */
  more?: readonly Loss[]
  /** `YYYY-MM-DD`. */
  today: string
}): TextCheck => {
  const spoken = languagesOf(profile)
  const detected = detectLanguage(text)
  const language = detected ?? spoken[0] ?? 'en'
  const context: CheckContext = {
    text,
    language,
    sentences: sentencesOf(text, language),
    profile,
    target: voiceTarget(profile, language),
    channel,
    known,
    colors,
    today,
  }
  const losses = [
    ...foreign(text, detected, spoken),
    ...more,
    ...[...GATES, ...MEDIA_GATES, ...STYLE_RULES].flatMap((rule) => rule(context)),
  ].sort((one, other) => one.span.start - other.span.start)
  const score = Math.max(0, 100 - losses.reduce((sum, { points }) => sum + points, 0))
  return {
    score,
    band: score >= 80 ? 'green' : score >= 60 ? 'amber' : 'red',
    passes: losses.every(({ gate }) => !gate),
    language,
    losses,
  }
}

const languagesOf = (profile: ProfileData): string[] =>
  [...stringsAt(profile, 'locales'), valueAt(profile, 'voiceProfile.language')]
    .filter((tag) => typeof tag === 'string')
    .map((tag) => tag.slice(0, 2).toLowerCase())

const foreign = (text: string, detected: string | undefined, spoken: readonly string[]): Loss[] => {
  if (!detected || spoken.length === 0 || spoken.includes(detected)) return []
  return [
    {
      rule: 'language',
      gate: false,
      points: FOREIGN,
      span: wholeOf(text),
      message: `The text is in "${detected}"; the brand speaks ${spoken.join(', ')}.`,
      fix: 'Translate it, or add the language to the brand profile.',
    },
  ]
}
