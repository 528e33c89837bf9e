import { notFound } from '../core/errors'
import type { PageInput, SiteInput } from '../render/types'

/**
 * The page of a path, with or without slashes at its ends.
 *
 * @throws TauseError `not_found` when the site has no such page.
 */
export const findExportPage = ({ pages }: SiteInput, path: string): PageInput => {
  const wanted = `/${path.replace(/^\/+|\/+$/g, '')}`
  const page = pages.find((candidate) => candidate.path === wanted)
  if (!page) throw notFound('page', wanted)
  return page
}
