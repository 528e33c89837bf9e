const WHOLE = /^\{\{[^{}]+\}\}$/

/** A value as text to be edited; a text that is nothing but a placeholder stands without quotes. */
export const showJsonText = (value: unknown): string => {
  if (value === undefined) return ''
  if (typeof value === 'string' && WHOLE.test(value)) return value
  return JSON.stringify(value, null, 2)
}

/** What such a text means; without a value when it is no JSON. Nothing at all is an empty object. */
export const readJsonText = (text: string): { value: unknown } | { problem: 'syntax' } => {
  const trimmed = text.trim()
  if (trimmed === '') return { value: {} }
  if (WHOLE.test(trimmed)) return { value: trimmed }
  try {
    return { value: JSON.parse(trimmed) as unknown }
  } catch {
    return { problem: 'syntax' }
  }
}
