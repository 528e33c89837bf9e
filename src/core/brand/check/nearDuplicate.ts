/** A text that stands somewhere already, e.g. on a page or beside this one in a batch. */
export type KnownText = {
  text: string
  /** What to call it, e.g. the page's title. */
  name: string
}

/** Words in a row that are compared. */
const SHINGLE = 3

/** A name, a tagline or a button may stand in every text. Words. */
const FEWEST_WORDS = 12

/** From this share of its word triples on, a text says again what another says. */
const MOST_SHARED = 0.8

/**
 * The known text that holds most of this one, if it holds too much: containment of shingles (Broder 1997),
 * whatever the case and punctuation, so that a paragraph of a long page is found too.
 */
export const nearDuplicate = (
  text: string,
  known: readonly KnownText[],
): (KnownText & { share: number }) | undefined => {
  const words = wordsIn(text)
  if (words.length < FEWEST_WORDS) return undefined
  const own = shingles(words)
  let nearest: (KnownText & { share: number }) | undefined
  for (const other of known) {
    const theirs = shingles(wordsIn(other.text))
    const share = [...own].filter((shingle) => theirs.has(shingle)).length / own.size
    if (share >= MOST_SHARED && share > (nearest?.share ?? 0)) nearest = { ...other, share }
  }
  return nearest
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const shingles = (words: readonly string[]): Set<string> =>
  new Set(words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(' ')))
