import { headerRules, type HeaderRule } from '../parts/headerRules'
import { headersFile } from '../parts/headersFile'

/** https://developers.cloudflare.com/pages/platform/limits/#headers */
const MAX_RULES = 100
/** A line with its indentation, name and value. Characters. */
const MAX_LINE = 2000

type Headers = ReadonlyMap<string, Record<string, string>>

/**
 * The `_headers` file of a release, and the headers that do not fit into it. A header is left out for all
 * paths or for none: one that holds for most pages would be wrong on those whose exception is missing.
 */
export const headerFileOf = (headers: Headers): { text: string; lost: string[] } => {
  const lost: string[] = []
  let rest = without(headers, (name, value) => `  ${name}: ${value}`.length > MAX_LINE)
  for (const name of namesOf(headers)) if (!namesOf(rest).has(name)) lost.push(name)
  for (;;) {
    const rules = rulesOf(rest)
    if (rules.length <= MAX_RULES) return { text: headersFile(rules), lost: lost.sort() }
    const worst = mostRules(rules)
    lost.push(worst)
    rest = without(rest, (name) => name === worst)
  }
}

const rulesOf = (headers: Headers): HeaderRule[] =>
  headerRules({ headers, canUnset: true, parentMatches: false })

const namesOf = (headers: Headers): Set<string> =>
  new Set([...headers.values()].flatMap((of) => Object.keys(of)))

/** Takes out each header of which one value answers to `isOut`. */
const without = (headers: Headers, isOut: (name: string, value: string) => boolean): Headers => {
  const out = new Set(
    [...headers.values()].flatMap((of) =>
      Object.entries(of).flatMap(([name, value]) => (isOut(name, value) ? [name] : [])),
    ),
  )
  return new Map(
    [...headers].map(([path, of]) => [
      path,
      Object.fromEntries(Object.entries(of).filter(([name]) => !out.has(name))),
    ]),
  )
}

const mostRules = (rules: readonly HeaderRule[]): string => {
  const counts = new Map<string, number>()
  for (const { set, unset } of rules)
    for (const name of new Set([...Object.keys(set), ...unset]))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
