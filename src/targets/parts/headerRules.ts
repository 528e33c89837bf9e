/** Headers for one path, or with `/*` for all below a folder. Header names in lower case. */
export type HeaderRule = {
  pattern: string
  set: Record<string, string>
  /** Headers of wider rules that do not hold here. */
  unset: string[]
}

type Folder = { own?: string | undefined; hasOwn: boolean; folders: Map<string, Folder> }

/**
 * The fewest rules that give every path its headers, where all rules that match a path add up (as in
 * `_headers` files): what all paths below a folder share is said once. No path gets a header twice, or one
 * that is not its own.
 *
 * @param headers URL path (percent-encoded, `/` first) → its headers.
 * @param canUnset the service can take headers of wider rules away (`! name`): then what most paths have is
 * said for all of them, and the others make exceptions.
 * @param parentMatches `/a/*` also matches `/a` there.
 */
export const headerRules = ({
  headers,
  canUnset,
  parentMatches,
}: {
  headers: ReadonlyMap<string, Record<string, string>>
  canUnset: boolean
  parentMatches: boolean
}): HeaderRule[] => {
  const rules = new Map<string, HeaderRule>()
  const names = new Set([...headers.values()].flatMap((of) => Object.keys(of)))
  for (const name of [...names].sort()) {
    const emit = (pattern: string, value: string | undefined, inherited?: string): void => {
      const rule = rules.get(pattern) ?? { pattern, set: {}, unset: [] }
      if (value !== undefined) rule.set[name] = value
      if (inherited !== undefined) rule.unset.push(name)
      rules.set(pattern, rule)
    }
    visit({
      folder: treeOf(headers, name),
      path: '',
      inherited: undefined,
      isRoot: true,
      emit,
      canUnset,
      parentMatches,
    })
  }
  // Wider rules first: what takes away must come after what it takes from.
  return [...rules.values()].sort((a, b) => breadth(a.pattern) - breadth(b.pattern))
}

const breadth = (pattern: string): number =>
  pattern.endsWith('/*') ? pattern.split('/').length : Number.MAX_SAFE_INTEGER

const treeOf = (headers: ReadonlyMap<string, Record<string, string>>, name: string): Folder => {
  const root: Folder = { hasOwn: false, folders: new Map() }
  for (const [path, of] of headers) {
    let folder = root
    for (const part of path.split('/').slice(1)) {
      const next: Folder = folder.folders.get(part) ?? { hasOwn: false, folders: new Map() }
      folder.folders.set(part, next)
      folder = next
    }
    folder.hasOwn = true
    folder.own = of[name]
  }
  return root
}

type Visit = {
  folder: Folder
  path: string
  inherited: string | undefined
  isRoot?: boolean
  emit: (pattern: string, value: string | undefined, inherited?: string) => void
  canUnset: boolean
  parentMatches: boolean
}

const visit = (input: Visit): void => {
  const { folder, path, isRoot, emit, canUnset, parentMatches } = input
  let { inherited } = input
  const own = (): void => {
    if (folder.hasOwn && folder.own !== inherited) emit(path, folder.own, inherited)
  }
  if (folder.folders.size === 0) return own()
  const below = [...folder.folders.values()].flatMap(valuesOf)
  const all = parentMatches && folder.hasOwn ? [...below, folder.own] : below
  const [value] = all
  if (below.length > 1 && all.every((one) => one === value)) {
    if (!parentMatches) own()
    if (value !== inherited) emit(`${path}/*`, value, inherited)
    return
  }
  if (isRoot && canUnset) {
    const most = mostOften(all)
    if (most !== undefined) emit(`${path}/*`, most)
    inherited = most
  }
  own()
  for (const [part, next] of folder.folders)
    visit({ ...input, folder: next, path: `${path}/${part}`, inherited, isRoot: false })
}

const valuesOf = (folder: Folder): (string | undefined)[] => [
  ...(folder.hasOwn ? [folder.own] : []),
  ...[...folder.folders.values()].flatMap(valuesOf),
]

const mostOften = (values: readonly (string | undefined)[]): string | undefined => {
  const counts = new Map<string | undefined, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
