import type { PageSummary } from '../../../core/blocks/types'
import type { PreparedSite } from '../../../render/prepareSite'
import { answer } from '../../../render/siteReads'

/** Every page as lists show it, newest first; the home page, which no list shows, stands first. */
export const summariesOf = (site: PreparedSite): PageSummary[] => {
  const home = site.pagesByPath.get('/')
  return [
    ...(home ? [{ id: home.id, path: home.path, title: home.title }] : []),
    ...(answer(site, `pages:${site.pages.length}:/`) as PageSummary[]),
  ]
}
