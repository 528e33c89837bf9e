/** The JSON value in a model's answer, also out of a code fence or between words; `undefined`: none. */
export const readJsonAnswer = (answer: string): unknown => {
  const fenced = /```(?:json)?\s*\n([\s\S]*?)\n?```/.exec(answer)?.[1]
  for (const text of [answer, fenced, between(answer, '{', '}'), between(answer, '[', ']')]) {
    if (text === undefined) continue
    try {
      return JSON.parse(text) as unknown
    } catch {
      // The next form is tried.
    }
  }
  return undefined
}

const between = (text: string, open: string, close: string): string | undefined => {
  const from = text.indexOf(open)
  const to = text.lastIndexOf(close)
  return from >= 0 && to > from ? text.slice(from, to + 1) : undefined
}
