import type { ReleaseManifest } from './types'

export type ChangedPages = {
  /** Paths of pages that are new, or other than before. Sorted. */
  changed: string[]
  /** Paths of pages that are gone. Sorted. */
  removed: string[]
  /** Ids of all of them. Sorted. */
  pageIds: string[]
  /** What all pages show, such as the navigation, is other than before. */
  siteChanged: boolean
}

type Side = Pick<ReleaseManifest, 'pages' | 'content'>

/** What an outside frontend has to fetch again. Without a release before, everything is new. */
export const changedPages = ({
  before,
  after,
}: {
  before: Side | null
  after: Side
}): ChangedPages => {
  const pageIds = new Set<string>()
  const changed: string[] = []
  for (const [id, page] of Object.entries(after.pages)) {
    const old = before && Object.hasOwn(before.pages, id) ? before.pages[id] : undefined
    const same =
      old?.path === page.path &&
      old.blob === page.blob &&
      contentBlob(before, page.path) === contentBlob(after, page.path)
    if (same) continue
    changed.push(page.path)
    pageIds.add(id)
  }
  const paths = new Set(Object.values(after.pages).map(({ path }) => path))
  const removed: string[] = []
  for (const [id, { path }] of Object.entries(before?.pages ?? {})) {
    const isGone = !Object.hasOwn(after.pages, id)
    // Gone, though another page may stand at its path by now.
    if (isGone || !paths.has(path)) pageIds.add(id)
    if (!paths.has(path)) removed.push(path)
  }
  return {
    changed: changed.sort(),
    removed: removed.sort(),
    pageIds: [...pageIds].sort(),
    siteChanged: before?.content?.site.blob !== after.content?.site.blob,
  }
}

const contentBlob = (side: Side | null, path: string): string | undefined =>
  side?.content && Object.hasOwn(side.content.pages, path)
    ? side.content.pages[path]?.blob
    : undefined
