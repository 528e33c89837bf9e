import type { CheckLookups, PageState } from '../../../core/checks/types'
import type { ChecksReport } from '../types'

/** What the rules ask of the site, answered by what the server found there. */
export const lookupsOf = ({
  report: { pages, media },
  own,
}: {
  report: Pick<ChecksReport, 'pages' | 'media'>
  own: CheckLookups['own']
}): CheckLookups => {
  const stateOf = (published: boolean | undefined): PageState =>
    published === undefined ? 'missing' : published ? 'published' : 'draft'
  const byId = new Map(pages.map(({ id, published }) => [id, published]))
  const byPath = new Map(pages.map(({ path, published }) => [path, published]))
  return {
    own,
    pageState: (id) => stateOf(byId.get(id)),
    pathState: (path) => stateOf(byPath.get(path)),
    medium: (id) => (Object.hasOwn(media, id) ? media[id] : undefined),
  }
}
