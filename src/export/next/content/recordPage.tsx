import type { ReactNode } from 'react'
import { renderBlocks, type RenderServices } from '../../../render/createRenderContext'
import { Notice } from '../../../render/Notice'
import { navigationOf } from '../../../render/noticePages'
import { noticeWords } from '../../../render/noticeWords'
import type { PreparedPage, PreparedSite } from '../../../render/prepareSite'
import { renderMarkup } from '../../../render/renderMarkup'
import { surroundingsOf } from '../../../render/renderPage'
import { tracedReads } from '../../../render/siteReads'
import type { RenderIssue } from '../../../render/types'
import type { PartsRecorder } from './PartsRecorder'

type RecordInput = { site: PreparedSite; recorder: PartsRecorder }

/** Renders a page for what it asks for; answers what is wrong with it. */
export const recordPage = ({
  site,
  page,
  recorder,
}: RecordInput & { page: PreparedPage }): RenderIssue[] => {
  const issues: RenderIssue[] = []
  const services = servicesOf({ site, recorder }, (issue) =>
    issues.push({ ...issue, page: page.path }),
  )
  const blocks = renderBlocks(page.layout, { page: surroundingsOf(site, page), services })
  try {
    renderMarkup(blocks)
  } catch (error) {
    const message = `The page could not be rendered: ${error instanceof Error ? error.message : String(error)}`
    issues.push({ level: 'error', code: 'render_failed', message, page: page.path })
  }
  return issues
}

/** Renders the 404 page for what it asks for. */
export const recordNotFound = ({ site, recorder }: RecordInput): void => {
  const { name, locale } = site.input.site
  const services = servicesOf({ site, recorder }, () => undefined)
  const page = { id: 'not-found', path: '/_notFound', title: name }
  const nodes: ReactNode[] = [
    renderBlocks(navigationOf(site), {
      page: surroundingsOf(site, { ...page, layout: [], problems: [] }),
      services,
    }),
    <Notice
      key="notice"
      kind="notFound"
      words={noticeWords(locale)}
      siteName={name}
      pages={site.pages}
      toUrl={services.toUrl}
      art={services.art}
    />,
  ]
  renderMarkup(nodes)
}

const servicesOf = (
  { site, recorder }: RecordInput,
  report: RenderServices['report'],
): RenderServices => ({
  ...tracedReads(site, new Set()),
  registry: site.registry,
  toUrl: (path) => path,
  mediaUrl: recorder.mediaUrl,
  art: recorder.drawArt,
  icon: recorder.icon,
  formAction: (blockId) => blockId,
  report,
})
