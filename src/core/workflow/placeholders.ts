const PLACEHOLDER = /\{\{\s*([A-Za-z][\w.]*)\s*\}\}/g
const WHOLE = /^\{\{\s*([A-Za-z][\w.]*)\s*\}\}$/

/** Paths of all placeholders in a value's texts, e.g. `steps.plan.output.posts`. */
export const placeholdersIn = (value: unknown): string[] => {
  if (typeof value === 'string')
    return [...value.matchAll(PLACEHOLDER)].flatMap(([, path]) => path ?? [])
  if (Array.isArray(value)) return value.flatMap(placeholdersIn)
  if (typeof value === 'object' && value !== null)
    return Object.values(value).flatMap(placeholdersIn)
  return []
}

/**
 * The value with each placeholder replaced. A text that is nothing but one becomes what it stands for,
 * of whatever type; within a text, lists and objects become JSON and what is missing becomes nothing.
 */
export const fillPlaceholders = (
  value: unknown,
  lookUp: (path: readonly string[]) => unknown,
): unknown => {
  if (typeof value === 'string') {
    const whole = WHOLE.exec(value)?.[1]
    if (whole) return lookUp(whole.split('.')) ?? null
    return value.replace(PLACEHOLDER, (_, path: string) => asText(lookUp(path.split('.'))))
  }
  if (Array.isArray(value)) return value.map((entry) => fillPlaceholders(entry, lookUp))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, fillPlaceholders(entry, lookUp)]),
    )
  return value
}

/** What stands at a path inside a value; only own members are followed. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? (inner as Record<string, unknown>)[name]
        : undefined,
    value,
  )

const asText = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
