import * as csstree from 'css-tree'

/** What of a stylesheet a site can ever show. */
export type CssUse = {
  /** Value of `data-character` of every page. */
  character: string
  /** Whether any element may have a class; asked for classes of breakpoints and of hidden blocks only. */
  hasClass: (name: string) => boolean
}

/** Classes of `core/blocks/breakpoints`. */
const BREAKPOINT_CLASS = /^tb-(?:[tm]-|hide-)/

/**
 * Takes rules out that match nothing on any page: of other characters, and of breakpoints that no block
 * has values for.
 */
export const pruneCss = (css: string, use: CssUse): string => {
  const sheet = csstree.parse(css, {
    parseValue: false,
    parseAtrulePrelude: false,
    parseCustomProperty: false,
  })
  csstree.walk(sheet, {
    visit: 'Rule',
    enter({ prelude }) {
      if (prelude.type !== 'SelectorList') return
      prelude.children = prelude.children.filter(
        (selector) => selector.type !== 'Selector' || mayMatch(selector, use),
      )
    },
  })
  csstree.walk(sheet, {
    leave(
      node: csstree.CssNode,
      item: csstree.ListItem<csstree.CssNode>,
      list: csstree.List<csstree.CssNode>,
    ) {
      const isEmptyRule =
        node.type === 'Rule' &&
        node.prelude.type === 'SelectorList' &&
        node.prelude.children.isEmpty
      const isEmptyAtrule = node.type === 'Atrule' && node.block?.children.isEmpty === true
      if (isEmptyRule || isEmptyAtrule) list?.remove(item)
    },
  })
  return csstree.generate(sheet)
}

/** Only what stands in the selector itself counts: within `:not()` and `:is()` there are alternatives. */
const mayMatch = ({ children }: csstree.Selector, { character, hasClass }: CssUse): boolean =>
  children.toArray().every((part) => {
    if (part.type === 'ClassSelector')
      return !BREAKPOINT_CLASS.test(part.name) || hasClass(part.name)
    if (part.type !== 'AttributeSelector' || part.name.name !== 'data-character') return true
    const { value } = part
    if (part.matcher !== '=' || !value) return true
    return (value.type === 'String' ? value.value : value.name) === character
  })
