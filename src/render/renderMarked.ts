import { createElement } from 'react'
import type { HeadingFact } from '../core/checks/checkHeadings'
import type { PreparedPage, PreparedSite } from './prepareSite'
import { renderPage } from './renderPage'
import type { RenderedPage } from './types'

/** Stands around each block, with its id; names no element of HTML. */
const MARK = 'tb-block'
const OPENING = new RegExp(`<${MARK} data-id="[^"]*">`, 'g')
const CLOSING = new RegExp(`</${MARK}>`, 'g')

const TOKENS = new RegExp(
  `<${MARK} data-id="(?<id>[^"]*)">|(?<end></${MARK}>)|<h(?<level>[1-6])\\b[^>]*>(?<text>[\\s\\S]*?)</h\\k<level>>`,
  'g',
)

export type MarkedPage = {
  /** As a release has it. */
  rendered: RenderedPage
  /** What stands in `<body>`, each block within a `<tb-block data-id>`; without scripts. */
  body: string
  /** In the order of the page. */
  headings: HeadingFact[]
}

/**
 * Renders a page as `renderPage` does, and tells which block each part of it comes from: of a shared
 * section, the block that stands for it, as the page has no other.
 */
export const renderMarked = (site: PreparedSite, page: PreparedPage): MarkedPage => {
  const marked = renderPage(site, page, {
    around: ({ id }, rendered) => {
      const block = (id && page.origins?.get(id)?.block) ?? id ?? ''
      return createElement(MARK, { 'data-id': block }, rendered)
    },
  })
  const html = marked.html.replace(OPENING, '').replace(CLOSING, '')
  const start = marked.html.indexOf('<body>') + '<body>'.length
  const body = marked.html
    .slice(start, marked.html.lastIndexOf('</body>'))
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
  return { rendered: { ...marked, html }, body, headings: headingsIn(body) }
}

// Read off the text: React's own markup is well-formed, and headings hold no headings.
const headingsIn = (body: string): HeadingFact[] => {
  const around: string[] = []
  const headings: HeadingFact[] = []
  for (const { groups = {} } of body.matchAll(TOKENS)) {
    if (groups.id !== undefined) around.push(unescape(groups.id))
    else if (groups.end) around.pop()
    else {
      const block = around.at(-1)
      headings.push({
        level: Number(groups.level),
        text: textOf(groups.text ?? ''),
        ...(block ? { block } : {}),
      })
    }
  }
  return headings
}

/** What screen readers read: the texts, and those of pictures. */
const textOf = (html: string): string =>
  unescape(
    html
      .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, ' $1 ')
      .replace(/<br\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim()

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
}

const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
