const NUL = '\u0000'

/** With the `u` flag a pair counts as the one character that it is, so this finds halves only. */
const LONE_SURROGATE = /\p{Surrogate}/u

/** Deeper than any document; guards against data that was made to exhaust the stack. */
const MAX_DEPTH = 200

export type CleanedTexts<Value> = {
  /** The same object when there was nothing to take out. */
  value: Value
  /** Dotted paths of texts with half of a surrogate pair, which no UTF-8 can hold. */
  broken: string[]
}

/**
 * Takes NUL characters out of every text in plain objects and lists, however deep, and names the texts
 * that are no Unicode. Databases cut texts at the one and replace the other, or fail.
 */
export const cleanTexts = <Value>(value: Value): CleanedTexts<Value> => {
  const broken: string[] = []
  const clean = (one: unknown, path: string, depth: number): unknown => {
    if (typeof one === 'string') {
      if (LONE_SURROGATE.test(one)) broken.push(path)
      return one.includes(NUL) ? one.replaceAll(NUL, '') : one
    }
    if (!isContainer(one) || depth > MAX_DEPTH) return one
    const below = path === '' ? '' : `${path}.`
    const entries = Object.entries(one)
    const cleaned = entries.map(([key, inner]) => clean(inner, `${below}${key}`, depth + 1))
    if (cleaned.every((inner, index) => inner === entries[index]?.[1])) return one
    return Array.isArray(one)
      ? cleaned
      : Object.fromEntries(entries.map(([key], index) => [key, cleaned[index]]))
  }
  return { value: clean(value, '', 0) as Value, broken }
}

// Dates, buffers and database ids are values, though JavaScript calls them objects.
const isContainer = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
