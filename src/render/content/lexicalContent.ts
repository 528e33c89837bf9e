import type { LinkData } from '../../core/blocks/types'
import {
  childrenOf,
  field,
  type LexicalNode,
  MAX_NODE_DEPTH,
  MAX_NODES,
  recordField,
  rootNodes,
  textField,
} from '../richText/lexicalNode'
import type { ContentContext } from './contentContext'

/** What nodes keep: plain values that say what a reader sees. */
const KEPT = [
  'type',
  'version',
  'text',
  'format',
  'indent',
  'direction',
  'tag',
  'listType',
  'start',
  'checked',
  'headerState',
  'colSpan',
  'rowSpan',
  'language',
] as const

/**
 * Stored rich text as a Lexical editor state with what it refers to in the place of ids: links have their
 * `url`, uploads a `ContentMedia` as `value`. Only known parts of nodes are kept.
 */
export const lexicalContent = (value: unknown, context: ContentContext): unknown => {
  const scope = { left: MAX_NODES }
  return {
    root: {
      type: 'root',
      version: 1,
      children: nodes(rootNodes(value), context, scope, 0),
    },
  }
}

const nodes = (
  list: readonly LexicalNode[],
  context: ContentContext,
  scope: { left: number },
  depth: number,
): unknown[] =>
  depth >= MAX_NODE_DEPTH
    ? []
    : list.flatMap((node) => {
        if (scope.left-- <= 0) return []
        const children = nodes(childrenOf(node), context, scope, depth + 1)
        return [
          {
            ...plainParts(node),
            ...own(node, context),
            ...(Object.hasOwn(node, 'children') && { children }),
          },
        ]
      })

const plainParts = (node: LexicalNode): Record<string, unknown> => {
  const parts: Record<string, unknown> = {}
  for (const name of KEPT) {
    const value = field(node, name)
    if (PLAIN.includes(typeof value)) parts[name] = value
  }
  return parts
}

const PLAIN = ['string', 'number', 'boolean']

const own = (node: LexicalNode, context: ContentContext): Record<string, unknown> => {
  const type = textField(node, 'type')
  if (type === 'link' || type === 'autolink') {
    const { href, newTab } = context.link(linkOf(node))
    return { url: href, newTab }
  }
  if (type === 'upload') return { value: context.media(field(node, 'value')) }
  return {}
}

const linkOf = (node: LexicalNode): LinkData => {
  const fields = recordField(node, 'fields')
  return textField(fields, 'linkType') === 'internal'
    ? { type: 'page', page: field(recordField(fields, 'doc'), 'value') as LinkData['page'] }
    : {
        type: 'url',
        url: textField(fields, 'url') || textField(node, 'url'),
        newTab: field(fields, 'newTab') === true,
      }
}
