type Node = Record<string, unknown>

/** Node types that refer to a document by `value` in `relationTo`. */
const DOCUMENT_NODES = ['upload', 'relationship']

/** Collection of an internal link that does not name one. */
const LINKED = 'pages'

/**
 * Rich text (a Lexical editor state) with other documents where it refers to some. Where `map` gives
 * `null`, an embedded document is left out, and of a link its words remain.
 */
export const mapRichText = ({
  value,
  map,
}: {
  value: unknown
  map: (value: unknown, collection: string) => unknown
}): unknown => {
  const one = (node: unknown): unknown[] => {
    if (!isNode(node)) return [node]
    if (DOCUMENT_NODES.includes(String(node.type)) && typeof node.relationTo === 'string') {
      const next = map(node.value, node.relationTo)
      return next === null ? [] : [{ ...withChildren(node), value: next }]
    }
    const { fields } = node
    if (!isNode(fields) || !isNode(fields.doc)) return [withChildren(node)]
    const { doc } = fields
    const next = map(doc.value, typeof doc.relationTo === 'string' ? doc.relationTo : LINKED)
    return next === null
      ? childrenOf(node)
      : [{ ...withChildren(node), fields: { ...fields, doc: { ...doc, value: next } } }]
  }
  const childrenOf = ({ children }: Node): unknown[] =>
    Array.isArray(children) ? children.flatMap(one) : []
  const withChildren = (node: Node): Node =>
    Array.isArray(node.children) ? { ...node, children: childrenOf(node) } : node
  return isNode(value) && isNode(value.root) ? { ...value, root: withChildren(value.root) } : value
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
