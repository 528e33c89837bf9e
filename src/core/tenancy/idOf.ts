/** Id of a relationship's value, populated or not, as a string; `undefined` when there is none. */
export const idOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value === '' ? undefined : value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return undefined
  // A MongoDB ObjectId also has an `id` (its raw bytes): only its hex form is the id.
  if ('toHexString' in value && typeof value.toHexString === 'function')
    return String(value.toHexString())
  return 'id' in value ? idOf(value.id) : undefined
}
