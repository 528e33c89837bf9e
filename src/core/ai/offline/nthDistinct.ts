/** Seeds tried before a variant may say the same as one before it. */
const MOST_TRIES = 12

const NUMBERED = /^(.*)#(\d+)$/s

/**
 * The nth of the writings under `base#1`, `base#2` … that say something else than those before it, for the
 * seed `base#n`. Any other seed: what is written under it. Where the words have no more variants, the last.
 */
export const nthDistinct = <Written>(seed: string, write: (seed: string) => Written): Written => {
  const [, base, number] = NUMBERED.exec(seed) ?? []
  if (base === undefined) return write(seed)
  const wanted = Number(number)
  const said = new Set<string>()
  let written = write(`${base}#1`)
  for (let index = 1; said.size < wanted && index <= wanted + MOST_TRIES; index += 1) {
    written = write(`${base}#${index}`)
    said.add(wordsIn(written).join('\n'))
  }
  return written
}

/** Its sentences; what is one word is a choice of looks. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.includes(' ') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
