export type RichTextNode = Record<string, unknown>

/** Nodes inside nodes that are looked at. The renderer leaves out what lies deeper. */
const MAX_DEPTH = 32

/** Every node of stored rich text with its dotted path inside the value, e.g. `root.children.0`. */
export function* walkRichText(
  value: unknown,
): Generator<{ node: RichTextNode; path: string }, void, undefined> {
  const root = isRecord(value) ? value.root : null
  if (isRecord(root)) yield* walkChildren(root, 'root', 0)
}

/** What a reader sees of a node. */
export const textOfNode = (node: RichTextNode): string => {
  if (typeof node.text === 'string') return node.text
  return [...childrenOf(node)].map(([, child]) => textOfNode(child)).join('')
}

function* walkChildren(
  node: RichTextNode,
  path: string,
  depth: number,
): Generator<{ node: RichTextNode; path: string }, void, undefined> {
  if (depth >= MAX_DEPTH) return
  for (const [index, child] of childrenOf(node)) {
    const at = `${path}.children.${index}`
    yield { node: child, path: at }
    yield* walkChildren(child, at, depth + 1)
  }
}

function* childrenOf({ children }: RichTextNode): Generator<[number, RichTextNode]> {
  if (!Array.isArray(children)) return
  for (const [index, child] of children.entries()) if (isRecord(child)) yield [index, child]
}

const isRecord = (value: unknown): value is RichTextNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
