/** Indexes of texts that say, but for case, punctuation and hashtags, what one before them says. */
export const repeatedTexts = (texts: readonly string[]): number[] => {
  const seen = new Set<string>()
  return texts.flatMap((text, index) => {
    const key = text
      .replace(/#[\p{L}\p{N}_]+/gu, '')
      .toLocaleLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (seen.has(key)) return [index]
    seen.add(key)
    return []
  })
}
