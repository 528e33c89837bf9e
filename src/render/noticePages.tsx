import type { BlockData } from '../core/blocks/types'
import { Notice, type NoticeKind } from './Notice'
import { noticeWords } from './noticeWords'
import type { PreparedPage, PreparedSite } from './prepareSite'
import { renderPage, type PageOptions } from './renderPage'
import type { RenderedPage } from './types'

/** A page that the front answers with by itself, between the home page's navigation. */
export const renderNotice = (
  site: PreparedSite,
  kind: NoticeKind,
  { inline }: Pick<PageOptions, 'inline'> = {},
): RenderedPage => {
  const words = noticeWords(site.input.site.locale)
  const page: PreparedPage = {
    id: `notice-${kind}`,
    path: `/_${kind}`,
    title: words[kind].title,
    // In maintenance its links would lead nowhere.
    layout: kind === 'maintenance' ? [] : navigationOf(site),
    problems: [],
  }
  const rendered = renderPage(site, page, {
    inline,
    notice: ({ services }) => (
      <Notice
        kind={kind}
        words={words}
        siteName={site.input.site.name}
        pages={site.pages}
        toUrl={services.toUrl}
        art={services.art}
      />
    ),
  })
  // What is wrong with the navigation is reported with the page it comes from.
  return { ...rendered, issues: [] }
}

/** The home page's navigation. */
export const navigationOf = ({
  pagesByPath,
  registry,
}: Pick<PreparedSite, 'pagesByPath' | 'registry'>): BlockData[] =>
  (pagesByPath.get('/')?.layout ?? []).filter(
    ({ blockType }) => registry.get(blockType)?.category === 'navigation',
  )
