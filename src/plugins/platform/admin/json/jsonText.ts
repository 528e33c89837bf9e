const INDENT = 2

export type ReadJson = { value: unknown; problem?: undefined } | { problem: string }

/**
 * A field's value as people edit it; nothing at all is an empty text. A text that is no JSON, as it
 * stands in a form until it is mended, stays as it is.
 */
export const writeJson = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' && readJson(value).problem !== undefined
    ? value
    : JSON.stringify(value, null, INDENT)
}

/** What a text stands for: `null` when it is empty; `problem` in the words of the engine when it is no JSON. */
export const readJson = (text: string): ReadJson => {
  if (text.trim() === '') return { value: null }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
