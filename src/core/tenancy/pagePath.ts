const SEGMENT = /^[a-z0-9]+([._-]+[a-z0-9]+)*$/

/** Longest path of a page, characters. */
const MAX_PATH = 512

/** Paths the renderer and the server make themselves. */
const RESERVED = new Set(['/sitemap.xml', '/robots.txt', '/404.html', '/favicon.ico'])

/** Trims, lower-cases, and puts one slash before each segment and none at the end. */
export const normalisePath = (path: string): string =>
  `/${path.trim().toLowerCase().split('/').filter(Boolean).join('/')}`

/** What is wrong with a normalised path of a page, or `undefined`. */
export const pathProblem = (path: string): string | undefined => {
  if (path === '/') return undefined
  if (path.length > MAX_PATH)
    return `The path has ${path.length} characters; ${MAX_PATH} are allowed.`
  if (path.startsWith('/_')) return 'Paths that start with "/_" are kept for the platform.'
  if (RESERVED.has(path) || path.startsWith('/.well-known'))
    return `"${path}" is kept for the platform. Choose another path.`
  const bad = path
    .slice(1)
    .split('/')
    .find((segment) => !SEGMENT.test(segment))
  if (!path.startsWith('/') || bad !== undefined)
    return `"${bad ?? path}" cannot be part of a path: use lower-case letters, digits, hyphens, dots and "_", between letters or digits.`
  return undefined
}
