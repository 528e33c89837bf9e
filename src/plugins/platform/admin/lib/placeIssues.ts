/** An entry of a problem's `errors`. */
export type Issue = { pointer: string; detail: string }

export type PlacedIssues = {
  /** Field path (`variables.place`) → what is wrong with it. */
  byField: Record<string, string>
  /** What no field stands for. */
  rest: string[]
}

/** `/variables/place` → `variables.place` (RFC 6901 escapes undone). */
export const toFieldPath = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')

/** Puts each issue at its field, or at the nearest field around it; the first one of a field counts. */
export const placeIssues = ({
  issues,
  fields,
}: {
  issues: readonly Issue[]
  /** Paths of the fields that the form shows. */
  fields: readonly string[]
}): PlacedIssues => {
  const known = new Set(fields)
  const placed: PlacedIssues = { byField: {}, rest: [] }
  for (const { pointer, detail } of issues) {
    const path = nearest(toFieldPath(pointer), known)
    if (path === undefined) placed.rest.push(pointer === '' ? detail : `${pointer}: ${detail}`)
    else placed.byField[path] ??= detail
  }
  return placed
}

const nearest = (path: string, known: ReadonlySet<string>): string | undefined => {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0)))
    if (known.has(at)) return at
  return undefined
}
