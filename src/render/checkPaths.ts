import type { PageInput, RenderIssue } from './types'

const PATH = /^\/(?:[^/?#\s\\]+(?:\/[^/?#\s\\]+)*)?$/

/** Paths that the renderer writes itself. */
const OWN_PATHS = ['/sitemap.xml', '/robots.txt', '/favicon.ico']

/** Pages that cannot be served under their path, or that take another's. */
export const checkPaths = (pages: readonly PageInput[]): RenderIssue[] => {
  const seen = new Map<string, PageInput>()
  return pages.flatMap((page) => {
    const taken = seen.get(page.path)
    seen.set(page.path, page)
    const message = taken
      ? `"${page.title}" has the same path as "${taken.title}". Give one of them another.`
      : !PATH.test(page.path) || page.path.split('/').some((part) => part === '.' || part === '..')
        ? `"${page.path}" is no path of a page: start with "/", without an ending "/" or spaces.`
        : page.path.startsWith('/_') || OWN_PATHS.includes(page.path)
          ? `"${page.path}" is used by the platform itself. Choose another path.`
          : null
    return message
      ? [
          {
            level: 'error' as const,
            code: 'page_path' as const,
            message,
            page: page.path,
            field: 'path',
          },
        ]
      : []
  })
}
