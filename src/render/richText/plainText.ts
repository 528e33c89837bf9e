import { childrenOf, MAX_NODE_DEPTH, rootNodes, textField, type LexicalNode } from './lexicalNode'

const BLOCKS = ['paragraph', 'heading', 'listitem', 'quote', 'code', 'tablecell']

/** The words of a stored rich text, its blocks apart by a space; a string stays as it is. */
export const plainText = (value: unknown): string => {
  const words = (node: LexicalNode, depth: number): string => {
    if (depth >= MAX_NODE_DEPTH) return ''
    const type = textField(node, 'type')
    if (type === 'linebreak' || type === 'tab') return ' '
    const inner = childrenOf(node)
      .map((child) => words(child, depth + 1))
      .join('')
    return textField(node, 'text') + inner + (BLOCKS.includes(type) ? ' ' : '')
  }
  const text =
    typeof value === 'string'
      ? value
      : rootNodes(value)
          .map((n) => words(n, 0))
          .join('')
  return text.replace(/\s+/g, ' ').trim()
}
