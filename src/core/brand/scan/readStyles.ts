import * as csstree from 'css-tree'
import type { ScanStyle } from './types'

export type StyleDeclaration = { property: string; value: string; important: boolean }

export type StyleRule = {
  selectors: readonly { text: string; specificity: number }[]
  declarations: readonly StyleDeclaration[]
  url: string
}

export type FontFace = { family: string; weights: number[]; url: string }

export type ReadStyles = { rules: StyleRule[]; fontFaces: FontFace[] }

/** What the analysis asks for; the rest of a stylesheet is passed over. */
const WANTED =
  /^(--[\w-]+|color|background|background-color|background-image|border-color|border-radius|font|font-family|font-size|font-weight|text-transform|padding|padding-(top|left)|margin-(top|bottom)|gap|display|fill)$/

/** States that are not seen at rest, and parts that are no elements. */
const NOT_AT_REST =
  /::|:(hover|focus|active|visited|disabled|checked|invalid|valid|target|before|after|placeholder|-[a-z])/

/** Longer ones are made by tools, and may be made to take long. Characters. */
const MAX_SELECTOR = 200

/** Most rules of one stylesheet. */
const MAX_RULES = 20_000

/** Rules of a stylesheet as a window 1280 pixels wide applies them, in their order. What cannot be read is left out. */
export const readStyles = ({ url, css }: ScanStyle): ReadStyles => {
  const read: ReadStyles = { rules: [], fontFaces: [] }
  const ast = parse(css)
  if (ast?.type === 'StyleSheet') readList({ list: ast.children, url, read })
  return read
}

/** Selectors stay text: parsed, a nest of them could exhaust the stack. So can blocks: then nothing is read. */
const parse = (css: string): csstree.CssNode | undefined => {
  try {
    return csstree.parse(css, {
      parseValue: false,
      parseCustomProperty: false,
      parseRulePrelude: false,
      parseAtrulePrelude: false,
      onParseError: () => undefined,
    })
  } catch {
    return undefined
  }
}

const readList = ({
  list,
  url,
  read,
}: {
  list: csstree.List<csstree.CssNode>
  url: string
  read: ReadStyles
}): void =>
  list.forEach((node) => {
    if (read.rules.length >= MAX_RULES) return
    if (node.type === 'Rule') {
      const selectors = selectorsOf(node.prelude)
      const declarations = declarationsOf(node.block.children, WANTED)
      if (selectors.length > 0 && declarations.length > 0)
        read.rules.push({ selectors, declarations, url })
    } else if (node.type === 'Atrule' && node.block) {
      if (node.name === 'font-face') readFontFace({ block: node.block, url, read })
      else if (applies(node)) readList({ list: node.block.children, url, read })
    }
  })

const selectorsOf = (prelude: csstree.CssNode): { text: string; specificity: number }[] => {
  if (prelude.type !== 'Raw') return []
  return splitList(prelude.value).flatMap((text) =>
    text === '' || text.length > MAX_SELECTOR || NOT_AT_REST.test(text)
      ? []
      : [{ text, specificity: specificityOf(text) }],
  )
}

/** Parts of a list of selectors; a comma inside of parentheses separates none. */
const splitList = (list: string): string[] => {
  const parts = ['']
  let depth = 0
  for (const character of list) {
    if (character === '(' || character === '[') depth += 1
    else if (character === ')' || character === ']') depth -= 1
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}

/** Ids, then classes, attributes and pseudo-classes, then types (CSS Selectors 4, section 17). */
const specificityOf = (selector: string): number => {
  const count = (pattern: RegExp): number => (selector.match(pattern) ?? []).length
  return (
    count(/#[\w-]+/g) * 10_000 +
    count(/\.[\w-]+|\[|:(?!not\b|is\b|where\b)[\w-]+/g) * 100 +
    count(/(^|[\s>+~(])[a-z][\w-]*/gi)
  )
}

const declarationsOf = (
  children: csstree.List<csstree.CssNode>,
  wanted: RegExp,
): StyleDeclaration[] =>
  children.toArray().flatMap((node) => {
    if (node.type !== 'Declaration' || !wanted.test(node.property)) return []
    const value = csstree.generate(node.value).trim()
    return [{ property: node.property, value, important: node.important !== false }]
  })

/** Declarations of a `style` attribute. */
export const readStyleAttribute = (text: string): StyleDeclaration[] => {
  const ast = csstree.parse(text, {
    context: 'declarationList',
    parseValue: false,
    onParseError: () => undefined,
  })
  return ast.type === 'DeclarationList' ? declarationsOf(ast.children, WANTED) : []
}

const readFontFace = ({
  block,
  url,
  read,
}: {
  block: csstree.Block
  url: string
  read: ReadStyles
}): void => {
  const found = declarationsOf(block.children, /^font-(family|weight)$/)
  const of = (property: string): string =>
    found.find((declaration) => declaration.property === property)?.value ?? ''
  const family = of('font-family').replace(/^["']|["']$/g, '')
  if (family === '') return
  const weights = of('font-weight')
    .split(/\s+/)
    .map((word) => weightOf(word))
    .filter((weight) => weight !== undefined)
  read.fontFaces.push({ family, weights: weights.length > 0 ? weights : [400], url })
}

export const weightOf = (word: string): number | undefined =>
  word === 'normal'
    ? 400
    : word === 'bold'
      ? 700
      : /^\d{1,4}$/.test(word) && Number(word) >= 1 && Number(word) <= 1000
        ? Number(word)
        : undefined

/** Width of the window that rules are read for. Pixels. */
export const WINDOW = 1280

const applies = ({ name, prelude }: csstree.Atrule): boolean => {
  if (name === 'layer' || name === 'supports') return true
  if (name !== 'media') return false
  const query = prelude ? csstree.generate(prelude) : ''
  if (/\b(print|speech)\b|prefers-|orientation|hover|resolution/.test(query)) return false
  const widths = [...query.matchAll(/(min|max)-width:\s*([\d.]+)(px|em|rem)/g)]
  return widths.every(([, bound, number, unit]) => {
    const width = Number(number) * (unit === 'px' ? 1 : 16)
    return bound === 'min' ? width <= WINDOW : width >= WINDOW
  })
}
