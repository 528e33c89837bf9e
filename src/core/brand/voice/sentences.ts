export type Span = { start: number; end: number }

export type Sentence = Span & { text: string; words: string[] }

/** Sentences with their places in the text. A line without a full stop is one of its own. */
export const sentencesOf = (text: string, language: string): Sentence[] => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return piecesOf(text).flatMap((piece) =>
    [...segmenter.segment(piece.text)].flatMap(({ segment, index }) => {
      const trimmed = segment.trim()
      const words = wordsOf(trimmed)
      if (words.length === 0) return []
      const start = piece.start + index + segment.indexOf(trimmed)
      return [{ text: trimmed, words, start, end: start + trimmed.length }]
    }),
  )
}

/** Longest piece that is segmented at once: each segment V8 makes carries a copy of its whole input. */
const PIECE = 2000

/** Lines; long ones cut at a space, else anywhere. */
const piecesOf = (text: string): { text: string; start: number }[] =>
  [...text.matchAll(new RegExp(`[^\\n]{1,${PIECE - 1}}(?:\\s|$)|[^\\n]{1,${PIECE}}`, 'g'))].map(
    ({ 0: piece, index }) => ({ text: piece, start: index }),
  )

/** Words with their apostrophes: `don't` is one. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []
