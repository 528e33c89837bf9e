type Headers = Record<string, string>

/** Whether a pattern of `_headers` or `_redirects` matches a path; what its `*` stands for. */
const match = (
  pattern: string,
  path: string,
  parentMatches: boolean,
): { splat: string } | undefined => {
  if (!pattern.endsWith('*'))
    return decodeURI(pattern) === decodeURI(path) ? { splat: '' } : undefined
  const start = pattern.slice(0, -1)
  if (path.startsWith(start)) return { splat: path.slice(start.length) }
  return parentMatches && path === start.replace(/\/$/, '') ? { splat: '' } : undefined
}

/** The headers that the rules of a `_headers` file give a path: all that match add up. */
export const headersFor = ({
  text,
  path,
  parentMatches,
  canUnset,
}: {
  text: string
  path: string
  parentMatches: boolean
  canUnset: boolean
}): Headers => {
  const found: Headers = {}
  let holds = false
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    if (!/^\s/.test(line)) {
      holds = match(line.trim(), path, parentMatches) !== undefined
      continue
    }
    if (!holds) continue
    const text = line.trim()
    if (canUnset && text.startsWith('!')) {
      delete found[text.slice(1).trim().toLowerCase()]
      continue
    }
    const colon = text.indexOf(':')
    const name = text.slice(0, colon).trim().toLowerCase()
    const value = text.slice(colon + 1).trim()
    found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`
  }
  return found
}

/** The first redirect of a `_redirects` file that matches; `force`: before any file. */
export const redirectFor = ({
  text,
  path,
  parentMatches,
}: {
  text: string
  path: string
  parentMatches: boolean
}): { to: string; status: number; force: boolean } | undefined => {
  for (const line of text.split('\n')) {
    const fields = line.trim().split(/\s+/)
    const [from, to, status = '301'] = fields
    if (!from || !to) continue
    const found = match(from, path, parentMatches)
    if (!found) continue
    return {
      to: to.replace(':splat', found.splat),
      status: Number(status.replace('!', '')),
      force: status.endsWith('!'),
    }
  }
  return undefined
}

export const countRules = (text: string): number =>
  text.split('\n').filter((line) => line.trim() !== '' && !/^[\s#]/.test(line)).length
