/**
 * Longest texts in characters as readers count them (graphemes), by channel. As the networks state them
 * for 2026; `x` weighs characters (twitter-text 3): CJK and emoji 2, an address 23.
 */
const LIMITS = {
  x: 280,
  bluesky: 300,
  mastodon: 500,
  threads: 500,
  linkedin: 3000,
  instagram: 2200,
  facebook: 63_206,
  telegram: 4096,
  discord: 2000,
  sms: 160,
  'email-subject': 120,
  'meta-title': 60,
  'meta-description': 160,
} as const

export type Channel = keyof typeof LIMITS

export const CHANNELS = Object.keys(LIMITS) as [Channel, ...Channel[]]

/** Length in the channel's own measure, and its limit; `undefined` for a channel without one. */
export const measureLength = (
  text: string,
  channel: string,
): { length: number; limit: number } | undefined => {
  const limit = LIMITS[channel as Channel] as number | undefined
  if (limit === undefined) return undefined
  return { length: channel === 'x' ? weighted(text) : graphemes(text).length, limit }
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const graphemes = (text: string): string[] =>
  (text.match(/\n|[^\n]{1,500}/gu) ?? []).flatMap((piece) =>
    [...SEGMENTER.segment(piece)].map(({ segment }) => segment),
  )

const URL_LENGTH = 23

/** Ranges that weigh 1; everything else weighs 2. */
const LIGHT = /^[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]$/

const weighted = (text: string): number => {
  const withoutUrls = text.replace(/https?:\/\/\S+/g, '')
  const urls = (text.match(/https?:\/\/\S+/g) ?? []).length
  const weight = graphemes(withoutUrls.normalize('NFC')).reduce(
    (sum, grapheme) => sum + (LIGHT.test(grapheme) ? 1 : 2),
    0,
  )
  return weight + urls * URL_LENGTH
}
