export type ReadPage = {
  id?: string
  title: string
  text: string
  path?: string
  url?: string
  issues: string[]
  description?: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Pages in what a tool has answered: a list, or an object with one. Anything else is none. */
export const readPages = (value: unknown): ReadPage[] =>
  rowsIn(value, ['pages', 'sources', 'items']).map((row) => ({
    ...(row.id ? { id: textOf(row.id) } : {}),
    ...(row.path ? { path: textOf(row.path) } : {}),
    ...(row.url ? { url: textOf(row.url) } : {}),
    title: textOf(row.title),
    text: textOf(row.text),
    issues: Array.isArray(row.issues)
      ? row.issues.map((issue) => (isRecord(issue) ? textOf(issue.code) : textOf(issue)))
      : [],
  }))

/** Questions that people have sent. */
export const readQuestions = (value: unknown): { question: string }[] =>
  rowsIn(value, ['questions', 'submissions']).flatMap((row) => {
    const question = textOf(row.question) || textOf(row.message)
    return question ? [{ question }] : []
  })

const rowsIn = (value: unknown, names: readonly string[]): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap((entry) => rowsOf(entry, names))
  if (!isRecord(value)) return []
  return rowsOf(value, names)
}

const rowsOf = (value: unknown, names: readonly string[]): Record<string, unknown>[] => {
  if (!isRecord(value)) return []
  for (const name of names) {
    const inner = value[name]
    if (Array.isArray(inner)) return inner.filter(isRecord)
  }
  return [value]
}
