/** A request's URL taken apart: the path decoded, the query with its `?`. `null`: not written correctly. */
export const pathOf = (url: string | undefined): { path: string; query: string } | null => {
  const raw = url ?? '/'
  const mark = raw.indexOf('?')
  const encoded = mark === -1 ? raw : raw.slice(0, mark)
  try {
    const path = encoded.includes('%') ? decodeURIComponent(encoded) : encoded
    return path.startsWith('/') ? { path, query: mark === -1 ? '' : raw.slice(mark) } : null
  } catch {
    return null
  }
}

// No regular expression: `/\/+$/` takes quadratic time on an address of many slashes.
export const withoutTrailingSlashes = (path: string): string => {
  let end = path.length
  while (end > 1 && path[end - 1] === '/') end--
  return path.slice(0, end)
}
