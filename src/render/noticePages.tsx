import type { ReactNode } from 'react'
import type { ArtKind } from '../core/art/kinds'
import type { BlockData } from '../core/blocks/types'
import type { RenderServices } from './createRenderContext'
import { noticeWords } from './noticeWords'
import { Picture } from './Picture'
import type { PreparedPage, PreparedSite } from './prepareSite'
import { renderPage, type PageOptions } from './renderPage'
import type { RenderedPage } from './types'

export type NoticeKind = 'notFound' | 'success' | 'error'

/** Where the front puts what is wrong with a form that was sent without JavaScript. */
const FORM_ERRORS_MARK = '<!--tause:errors-->'

const ART: Record<NoticeKind, ArtKind> = {
  notFound: 'landscape',
  success: 'still-life',
  error: 'abstract',
}

/** Most links that a 404 page offers. */
const MAX_LINKS = 6

/** A page that the front answers with by itself, between the home page's navigation. */
export const renderNotice = (
  site: PreparedSite,
  kind: NoticeKind,
  { inline }: Pick<PageOptions, 'inline'> = {},
): RenderedPage => {
  const words = noticeWords(site.input.site.locale)[kind]
  const page: PreparedPage = {
    id: `notice-${kind}`,
    path: `/_${kind}`,
    title: words.title,
    layout: navigationOf(site),
    problems: [],
  }
  const rendered = renderPage(site, page, {
    inline,
    notice: ({ services }) => <Notice site={site} kind={kind} services={services} />,
  })
  // What is wrong with the navigation is reported with the page it comes from.
  return { ...rendered, issues: [] }
}

/** The home page's navigation. */
const navigationOf = ({ pagesByPath, registry }: PreparedSite): BlockData[] =>
  (pagesByPath.get('/')?.layout ?? []).filter(
    ({ blockType }) => registry.get(blockType)?.category === 'navigation',
  )

const Notice = ({
  site,
  kind,
  services,
}: {
  site: PreparedSite
  kind: NoticeKind
  services: RenderServices
}): ReactNode => {
  const words = noticeWords(site.input.site.locale)
  const { title, text } = words[kind]
  return (
    <section className="tb-band">
      <div className="tb-container tb-notice">
        <div className="tb-notice__text">
          <h1 className="tb-heading tb-heading--xl">{title}</h1>
          <p>{text}</p>
          {kind === 'error' ? (
            <div
              className="tb-notice__errors"
              role="alert"
              dangerouslySetInnerHTML={{ __html: FORM_ERRORS_MARK }}
            />
          ) : null}
          {kind === 'notFound' ? <SiteLinks site={site} /> : null}
          <a className="tb-button tb-button--primary" href={services.toUrl('/')}>
            {kind === 'notFound' ? words.notFound.home : words[kind].back}
          </a>
        </div>
        <div className="tb-notice__art">
          <Picture
            media={null}
            alt=""
            options={{ sizes: '(min-width: 60rem) 50vw, 100vw', ratio: '4 / 3', eager: true }}
            art={(size) =>
              services.art({ kind: ART[kind], seed: `${site.input.site.name} ${kind}`, ...size })
            }
          />
        </div>
      </div>
    </section>
  )
}

const SiteLinks = ({ site }: { site: PreparedSite }): ReactNode => {
  const top = site.pages.filter(({ path }) => path !== '/' && path.lastIndexOf('/') === 0)
  return top.length === 0 ? null : (
    <ul className="tb-notice__links">
      {top.slice(0, MAX_LINKS).map(({ id, path, title }) => (
        <li key={id}>
          <a href={site.toUrl(path)}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
