/** The object without what is empty, at every level, so that it overrides only what it states. */
export const compact = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null && entry !== undefined && entry !== '')
      .map(([key, entry]) => [
        key,
        typeof entry === 'object' && !Array.isArray(entry)
          ? compact(entry as Record<string, unknown>)
          : entry,
      ])
      .filter(([, entry]) => typeof entry !== 'object' || Object.keys(entry as object).length > 0),
  )
