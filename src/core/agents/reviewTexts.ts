import { checkText } from '../brand/check/checkText'
import type { ProfileData } from '../brand/profile/paths'

export type ReviewNote = {
  item: string
  quote: string
  problem: string
  fix: string
  /** Lost by it. */
  points: number
  /** Must be mended before it goes out. */
  gate: boolean
}

export type Review = {
  /** 0–100: that of the weakest text. */
  score: number
  passes: boolean
  notes: ReviewNote[]
  items: { item: string; score: number }[]
}

/** So many words may lose as many points as a text of a post: a long page is no worse than a short one. */
const WORDS_A_SCORE = 120

/** What a text with a closed gate scores at most: below what may be shown. */
const GATED = 59

const MAX_NOTES = 30

/** Texts held against the brand by rules alone: the same texts always score the same. */
export const reviewTexts = ({
  texts,
  profile,
  today,
}: {
  texts: readonly { item: string; text: string; channel?: string }[]
  profile: ProfileData
  /** `YYYY-MM-DD`. */
  today: string
}): Review => {
  const checked = texts.map(({ item, text, channel }) => {
    const { losses, passes } = checkText({ text, profile, channel, today })
    const lost = losses.reduce((sum, { points }) => sum + points, 0)
    const parts = Math.max(1, text.split(/\s+/).length / WORDS_A_SCORE)
    const score = Math.max(0, Math.round(100 - lost / parts))
    const notes = losses.map(({ span, message, fix, points, gate }): ReviewNote => ({
      item,
      quote: span.text.slice(0, 300),
      problem: message,
      fix,
      points,
      gate,
    }))
    return { item, score: passes ? score : Math.min(score, GATED), passes, notes }
  })
  return {
    score: Math.min(100, ...checked.map(({ score }) => score)),
    passes: checked.every(({ passes }) => passes),
    notes: checked
      .flatMap(({ notes }) => notes)
      .sort((one, other) => Number(other.gate) - Number(one.gate) || other.points - one.points)
      .slice(0, MAX_NOTES),
    items: checked.map(({ item, score }) => ({ item, score })),
  }
}
