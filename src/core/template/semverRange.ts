type Version = readonly [major: number, minor: number, patch: number]

/** Greatest number a version part is compared with; stands for "any" in an upper limit. */
const ANY = Number.MAX_SAFE_INTEGER

/**
 * Whether a version lies in a range: `1.2.3`, `^1.2`, `~1.2`, `>=1 <3`, `1.x`, `*`, and `||` between
 * them, as npm reads them. A pre-release counts as its release. False for what cannot be read.
 */
export const satisfiesRange = (version: string, range: string): boolean => {
  const actual = parseVersion(version)
  if (!actual) return false
  return (parseRange(range) ?? []).some((bounds) =>
    bounds.every(({ from, below }) => compare(actual, from) >= 0 && compare(actual, below) < 0),
  )
}

type Bounds = { from: Version; below: Version }

const parseVersion = (text: string): Version | undefined => {
  const parts = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(text.trim())
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined
}

const parseRange = (range: string): Bounds[][] | undefined => {
  const alternatives = range.split('||').map((part) =>
    part
      .replace(/([<>=^~]+)\s+/g, '$1')
      .trim()
      .split(/\s+/)
      .map(parseComparator),
  )
  return alternatives.every((bounds) => bounds.every((bound) => bound !== undefined))
    ? (alternatives as Bounds[][])
    : undefined
}

const parseComparator = (text: string): Bounds | undefined => {
  const match =
    /^(\^|~|>=|<=|>|<|=)?v?(\d+|x|\*)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?(?:[-+].*)?$/.exec(text)
  if (!match) return undefined
  const given = match
    .slice(2, 5)
    .map((part) => (part && /^\d/.test(part) ? Number(part) : undefined))
  const [major, minor, patch] = given
  if (major === undefined) return { from: [0, 0, 0], below: [ANY, 0, 0] }
  const from: Version = [major, minor ?? 0, patch ?? 0]
  const next = after([major, minor, patch])
  switch (match[1]) {
    case '>=':
      return { from, below: [ANY, 0, 0] }
    case '>':
      return { from: next, below: [ANY, 0, 0] }
    case '<':
      return { from: [0, 0, 0], below: from }
    case '<=':
      return { from: [0, 0, 0], below: next }
    case '~':
      return { from, below: minor === undefined ? [major + 1, 0, 0] : [major, minor + 1, 0] }
    case '^':
      return { from, below: caretLimit([major, minor, patch]) }
    default:
      return { from, below: next }
  }
}

type Given = readonly [number, number | undefined, number | undefined]

/** The first version after everything the given parts cover. */
const after = ([major, minor, patch]: Given): Version => {
  if (minor === undefined) return [major + 1, 0, 0]
  return patch === undefined ? [major, minor + 1, 0] : [major, minor, patch + 1]
}

/** `^` keeps the leftmost part that is not 0. */
const caretLimit = ([major, minor, patch]: Given): Version => {
  if (major > 0 || minor === undefined) return [major + 1, 0, 0]
  if (minor > 0 || patch === undefined) return [0, minor + 1, 0]
  return [0, 0, patch + 1]
}

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
