import { ENVIRONMENTS, type Environment } from '../release/types'

export const CONTENT_PREFIX = '/api/v1/content/'

/** What a request for published content asks for. */
export type ContentAddress = {
  /** Id, slug or domain of a site, as it was given. */
  site: string
  environment: Environment
  /** Path of a page; `null`: the list of pages. */
  path: string | null
  /** Leads past the password of a protected environment. */
  token: string | null
}

/**
 * Reads `/api/v1/content/<site>[/<path>][?environment=…]`. Without a slash behind the site it is the
 * list of pages, with nothing behind the slash the home page. `null`: not written correctly.
 */
export const readContentAddress = (url: string): ContentAddress | null => {
  if (!url.startsWith(CONTENT_PREFIX)) return null
  const mark = url.indexOf('?')
  const rest = url.slice(CONTENT_PREFIX.length, mark === -1 ? undefined : mark)
  const query = new URLSearchParams(mark === -1 ? '' : url.slice(mark))
  const named = query.get('environment') ?? 'production'
  const environment = ENVIRONMENTS.find((known) => known === named)
  try {
    const slash = rest.indexOf('/')
    const site = decodeURIComponent(slash === -1 ? rest : rest.slice(0, slash))
    if (!site || !environment) return null
    const path = slash === -1 ? null : toPagePath(decodeURIComponent(rest.slice(slash)))
    return { site, environment, path, token: query.get('preview_token') }
  } catch {
    return null
  }
}

/** One slash at the start, none at the end. */
const toPagePath = (path: string): string => {
  let end = path.length
  while (end > 1 && path[end - 1] === '/') end--
  return path.slice(0, end)
}
