import { type ChildNode, type Document, DomHandler, type Element } from 'domhandler'
import { findAll, getElementsByTagName, textContent } from 'domutils'
import { Parser } from 'htmlparser2'
import type { ScanPage } from './types'

export type ParsedPage = {
  url: string
  /** What relative addresses are relative to. */
  base: string
  document: Document
  /** In document order. */
  elements: readonly Element[]
}

/** Most elements of a page that are looked at; far above what a brand needs to be seen. */
const MAX_ELEMENTS = 20_000

/** Deeper elements are taken out, their text stays: many walks over a page go down its branches. */
const MAX_DEPTH = 120

export const parsePage = ({ url, html }: ScanPage): ParsedPage => {
  const handler = new BoundedHandler()
  new Parser(handler).end(html)
  const document = handler.root
  const elements = findAll(() => true, document.children as ChildNode[])
  const base = elements.find(({ name }) => name === 'base')?.attribs.href
  return { url, base: resolveUrl(base ?? '', url) ?? url, document, elements }
}

/** The absolute http(s) address; `undefined` for anything else. */
export const resolveUrl = (href: string, base: string): string | undefined => {
  if (!URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  url.hash = ''
  return /^https?:$/.test(url.protocol) ? String(url) : undefined
}

export const byTag = (page: ParsedPage, ...names: string[]): Element[] =>
  page.elements.filter(({ name }) => names.includes(name))

/** Addresses of the stylesheets that a screen uses, in their order. */
export const stylesheetsOf = (page: ParsedPage): string[] =>
  byTag(page, 'link')
    .filter(({ attribs }) => /(^|\s)stylesheet(\s|$)/i.test(attribs.rel ?? ''))
    .filter(({ attribs }) => !/^\s*print\s*$/i.test(attribs.media ?? ''))
    .map(({ attribs }) => resolveUrl(attribs.href ?? '', page.base))
    .filter((href) => href !== undefined)

/** Content of `<meta name|property="…">`; empty ones do not count. */
export const metaOf = (page: ParsedPage, name: string): string | undefined =>
  byTag(page, 'meta')
    .filter(({ attribs }) => (attribs.property ?? attribs.name)?.toLowerCase() === name)
    .map(({ attribs }) => oneLine(attribs.content ?? ''))
    .find((content) => content !== '')

/** Text as it is read, on one line; of pictures their alternative text. */
export const textOf = (element: Element): string => {
  const text = oneLine(textContent(element))
  if (text !== '') return text
  return oneLine(
    getElementsByTagName('img', element)
      .map(({ attribs }) => attribs.alt ?? '')
      .join(' '),
  )
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** True when one of the element's ancestors, or it, is of one of the names. */
export const isWithin = (element: Element, ...names: string[]): boolean => {
  for (let node: Element | null = element; node; node = parentOf(node))
    if (names.includes(node.name)) return true
  return false
}

export const parentOf = (element: Element): Element | null => {
  const { parent } = element
  return parent && parent.type === 'tag' ? (parent as Element) : null
}

export const classesOf = (element: Element): string[] =>
  (element.attribs.class ?? '').split(/\s+/).filter(Boolean)

/** Adapter of the parser: builds a tree that is neither too deep nor too large to walk. */
class BoundedHandler extends DomHandler {
  #depth = 0
  #count = 0
  readonly #kept: boolean[] = []

  override onopentag(name: string, attribs: Record<string, string>): void {
    const keep = this.#depth < MAX_DEPTH && this.#count < MAX_ELEMENTS
    this.#kept.push(keep)
    if (!keep) return
    this.#depth += 1
    this.#count += 1
    super.onopentag(name, attribs)
  }

  override onclosetag(): void {
    if (!this.#kept.pop()) return
    this.#depth -= 1
    super.onclosetag()
  }
}
