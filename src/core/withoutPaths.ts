/**
 * A copy of a value without what stands at some places: an entry of a list goes, a field becomes `null`.
 * Paths are dotted, with row numbers; those that lead nowhere are left out. What is not touched is shared.
 */
export const withoutPaths = <Value>(value: Value, paths: readonly string[]): Value => {
  // From the back, so that the numbers of a list's earlier entries stay.
  const ordered = [...paths].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  return ordered.reduce<unknown>((result, path) => without(result, path.split('.')), value) as Value
}

const without = (value: unknown, [key = '', ...rest]: readonly string[]): unknown => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value
  const inner = (value as Record<string, unknown>)[key]
  if (Array.isArray(value)) {
    const index = Number(key)
    return rest.length === 0 ? value.toSpliced(index, 1) : value.with(index, without(inner, rest))
  }
  return { ...value, [key]: rest.length === 0 ? null : without(inner, rest) }
}
