/** An id that no step has: the word, or the word with a number. */
export const freshId = (word: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(word)) return word
  let number = 2
  while (taken.has(`${word}${number}`)) number += 1
  return `${word}${number}`
}
