import type { ReactNode } from 'react'
import type { ArtKind } from '../core/art/kinds'
import type { RenderServices } from './createRenderContext'
import type { NoticeWords } from './noticeWords'
import { Picture } from './Picture'

export type NoticeKind = 'notFound' | 'success' | 'error' | 'maintenance'

/** Where the front puts what is wrong with a form that was sent without JavaScript. */
const FORM_ERRORS_MARK = '<!--tause:errors-->'

/** Where the front puts what the owner says about the maintenance. */
const MAINTENANCE_MARK = '<!--tause:notice-->'

const ART: Record<NoticeKind, ArtKind> = {
  notFound: 'landscape',
  success: 'still-life',
  error: 'abstract',
  maintenance: 'abstract',
}

/** Most links that a 404 page offers. */
const MAX_LINKS = 6

export type NoticeProps = {
  kind: NoticeKind
  words: NoticeWords
  siteName: string
  /** Pages of the site; a 404 page offers those of its first level. */
  pages: readonly { id: string; path: string; title: string }[]
  toUrl: (path: string) => string
  art: RenderServices['art']
}

/** The content of a 404 or form page. */
export const Notice = ({ kind, words, siteName, pages, toUrl, art }: NoticeProps): ReactNode => {
  const { title, text } = words[kind]
  return (
    <section className="tb-band">
      <div className="tb-container tb-notice">
        <div className="tb-notice__text">
          <h1 className="tb-heading tb-heading--xl">{title}</h1>
          <p>{text}</p>
          {kind === 'maintenance' ? (
            <div dangerouslySetInnerHTML={{ __html: MAINTENANCE_MARK }} />
          ) : null}
          {kind === 'error' ? (
            <div
              className="tb-notice__errors"
              role="alert"
              dangerouslySetInnerHTML={{ __html: FORM_ERRORS_MARK }}
            />
          ) : null}
          {kind === 'notFound' ? <SiteLinks pages={pages} toUrl={toUrl} /> : null}
          {/* Every other page is in maintenance too. */}
          {kind === 'maintenance' ? null : (
            <a className="tb-button tb-button--primary" href={toUrl('/')}>
              {kind === 'notFound' ? words.notFound.home : words[kind].back}
            </a>
          )}
        </div>
        <div className="tb-notice__art">
          <Picture
            media={null}
            alt=""
            options={{ sizes: '(min-width: 60rem) 50vw, 100vw', ratio: '4 / 3', eager: true }}
            art={(size) => art({ kind: ART[kind], seed: `${siteName} ${kind}`, ...size })}
          />
        </div>
      </div>
    </section>
  )
}

const SiteLinks = ({ pages, toUrl }: Pick<NoticeProps, 'pages' | 'toUrl'>): ReactNode => {
  const top = pages.filter(({ path }) => path !== '/' && path.lastIndexOf('/') === 0)
  return top.length === 0 ? null : (
    <ul className="tb-notice__links">
      {top.slice(0, MAX_LINKS).map(({ id, path, title }) => (
        <li key={id}>
          <a href={toUrl(path)}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
