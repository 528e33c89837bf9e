/** Characters of a text that are quoted. */
const QUOTED = 60

/** A text on one line, shortened. */
export const quote = (text: string): string => {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  return trimmed.length > QUOTED ? `${trimmed.slice(0, QUOTED - 1)}…` : trimmed
}
