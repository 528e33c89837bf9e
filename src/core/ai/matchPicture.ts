export type KnownPicture = {
  id: string
  alt: string
  /** Alternative text, caption and file name. */
  words: string
}

/** Words that say nothing of what a picture shows. */
const COMMON = new Set(
  'and the with from for our your this that are has picture photo image one two into over under near con los las del una uno por para sobre entre foto imagen nuestra nuestro und der die das mit von'.split(
    ' ',
  ),
)

const LEAST = 3

/** Significant words in lower case, without accents and endings of the plural. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    (
      text
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    )
      .filter((word) => word.length >= LEAST && !COMMON.has(word))
      .map((word) => (word.length > 4 ? word.replace(/(?:es|s)$/, '') : word)),
  ),
]

/**
 * The picture whose words cover the wanted ones best: at least two of them, or all there are. Of equal
 * ones the first. `undefined`: none fits.
 */
export const bestPicture = ({
  words,
  pictures,
}: {
  words: string
  pictures: readonly KnownPicture[]
}): KnownPicture | undefined => {
  const wanted = wordsOf(words)
  const needed = Math.min(2, wanted.length)
  if (needed === 0) return undefined
  let best: { picture: KnownPicture; hits: number } | undefined
  for (const picture of pictures) {
    const known = new Set(wordsOf(picture.words))
    const hits = wanted.filter((word) => known.has(word)).length
    if (hits >= needed && hits > (best?.hits ?? 0)) best = { picture, hits }
  }
  return best?.picture
}
