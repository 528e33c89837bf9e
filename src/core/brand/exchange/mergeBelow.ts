import { isRecord } from '../../template/jsonTree'

/**
 * What `kept` holds beside `current`, with `current` where both say something. A name or a colour in
 * several forms (`{ short, full }`, `{ light, dark }`) takes the current one as the form that is used.
 */
export const mergeBelow = (current: unknown, kept: unknown): unknown => {
  if (current === undefined) return kept
  if (kept === undefined) return current
  if (Array.isArray(current) && Array.isArray(kept)) return [...current, ...kept]
  if (!isRecord(kept)) return current
  if (isRecord(current))
    return Object.fromEntries(
      [...new Set([...Object.keys(current), ...Object.keys(kept)])].map((key) => [
        key,
        mergeBelow(current[key], kept[key]),
      ]),
    )
  return inForm(kept, current) ?? current
}

/** A value in several forms with the one that is used taken from elsewhere. */
const inForm = (forms: Record<string, unknown>, current: unknown): unknown => {
  const used = ['light', 'short', 'full'].find((name) => typeof forms[name] === 'string')
  return used && { ...forms, [used]: current }
}

/** What a file says that `written` does not; `undefined`: nothing. */
export const leftOver = (file: unknown, written: unknown): unknown => {
  if (written === undefined) return file
  if (Array.isArray(file)) {
    const known = Array.isArray(written) ? written : []
    const rest = file.filter((entry) => !known.some((other) => isSame(entry, other)))
    return rest.length > 0 ? rest : undefined
  }
  if (!isRecord(file)) return undefined
  // The other forms of a value that is written in one of them.
  if (!isRecord(written)) return inForm(file, written) ?? file
  const entries = Object.entries(file).flatMap(([key, value]) => {
    const rest = leftOver(value, written[key])
    return rest === undefined ? [] : [[key, rest] as const]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** Entries of a list of fonts are the same when they name the same family. */
const isSame = (one: unknown, other: unknown): boolean =>
  isRecord(one) && isRecord(other) && 'family' in one
    ? one.family === other.family
    : JSON.stringify(one) === JSON.stringify(other)
