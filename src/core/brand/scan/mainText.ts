import type { Element } from 'domhandler'
import { classesOf, isWithin, type ParsedPage, parentOf, textOf } from './parsePage'

const BLOCKS = ['p', 'li', 'blockquote', 'h1', 'h2', 'h3', 'dd', 'figcaption']
const OUTSIDE = ['nav', 'footer', 'script', 'style', 'noscript', 'template', 'form', 'code', 'pre']
const OUTSIDE_CLASS = /cookie|consent|breadcrumb|pagination|copyright|dropdown-menu/i
/** Text of demonstrations: it says how nobody sounds. */
const FILLER = /\b(lorem|ipsum|dolor sit|consectetur|adipis[ci]+ng)\b/i

export type TextBlock = { url: string; heading: boolean; text: string }

/** What a visitor reads, without menus, footers, forms and filler; each text once. */
export const mainText = (pages: readonly ParsedPage[]): TextBlock[] => {
  const seen = new Set<string>()
  return pages.flatMap((page) => {
    const blocks = page.elements.filter(({ name }) => BLOCKS.includes(name))
    const outer = new Set(blocks.flatMap(ancestorsOf))
    return blocks.flatMap((element): TextBlock[] => {
      // Of blocks within blocks only the innermost: its text is theirs too.
      if (outer.has(element) || isWithin(element, ...OUTSIDE) || isInside(element)) return []
      const text = textOf(element)
      if (text.length < 3 || FILLER.test(text) || seen.has(text)) return []
      seen.add(text)
      return [{ url: page.url, heading: /^h/.test(element.name), text }]
    })
  })
}

const isInside = (element: Element): boolean => {
  for (let node: Element | null = element; node; node = parentOf(node))
    if (classesOf(node).some((one) => OUTSIDE_CLASS.test(one))) return true
  return false
}

const ancestorsOf = (element: Element): Element[] => {
  const ancestors: Element[] = []
  for (let node = parentOf(element); node; node = parentOf(node)) ancestors.push(node)
  return ancestors
}
