/**
 * JSON with the keys of every object in code-unit order and without white space, so that equal
 * values have equal bytes (RFC 8785 for the values we store). `undefined` members are left out.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'null'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  if ('toJSON' in value && typeof value.toJSON === 'function') return sorted(value.toJSON())
  // A null prototype keeps a stored key named `__proto__` a plain key.
  const result = Object.create(null) as Record<string, unknown>
  for (const key of Object.keys(value).sort())
    result[key] = sorted(value[key as keyof typeof value])
  return result
}
