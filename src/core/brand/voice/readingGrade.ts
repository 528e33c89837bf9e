/**
 * School grade (0–20) that a text asks for: Flesch-Kincaid for English (Kincaid 1975); for Spanish the
 * ease of Fernández Huerta (1959), laid on the same scale. `undefined` for other languages and for fewer
 * words than tell anything.
 */
export const readingGrade = ({
  text,
  tongue,
  words,
  sentences,
}: {
  text: string
  tongue: string
  words: number
  sentences: number
}): number | undefined => {
  if (words < 30 || sentences === 0 || !/^(en|es)$/.test(tongue)) return undefined
  const syllables = (text.match(/\p{L}+/gu) ?? []).reduce(
    (sum, word) => sum + syllablesOf(word, tongue),
    0,
  )
  const perSentence = words / sentences
  const perWord = syllables / words
  const grade =
    tongue === 'en'
      ? 0.39 * perSentence + 11.8 * perWord - 15.59
      : (206.84 - (206.84 - 60 * perWord - 1.02 * perSentence)) / 10 - 6
  return Math.round(Math.min(20, Math.max(0, grade)) * 10) / 10
}

const syllablesOf = (word: string, tongue: string): number => {
  const plain = word.toLowerCase()
  if (tongue === 'es')
    return Math.max(1, (plain.match(/[íú]|[aeoáéó]|[iuü](?![aeoáéóiu])/g) ?? []).length)
  const groups = plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)
  return Math.max(1, (groups ?? []).length)
}
