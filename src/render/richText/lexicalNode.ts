/** A node of a stored editor state. Read with `field`: nothing about its shape is certain. */
export type LexicalNode = Record<string, unknown>

/** Nodes inside nodes that are rendered; what lies deeper is left out. */
export const MAX_NODE_DEPTH = 32

/** Nodes of one text that are rendered. */
export const MAX_NODES = 20_000

/** An own field of a node; never one of a prototype. */
export const field = (node: LexicalNode, name: string): unknown =>
  Object.hasOwn(node, name) ? node[name] : undefined

export const textField = (node: LexicalNode, name: string): string => {
  const value = field(node, name)
  return typeof value === 'string' ? value : ''
}

/** A whole number within bounds; `fallback` for anything else. */
export const intField = (
  node: LexicalNode,
  name: string,
  { min, max, fallback }: { min: number; max: number; fallback: number },
): number => {
  const value = field(node, name)
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max
    ? (value as number)
    : fallback
}

export const recordField = (node: LexicalNode, name: string): LexicalNode => {
  const value = field(node, name)
  return isNode(value) ? value : {}
}

const isNode = (value: unknown): value is LexicalNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const childrenOf = (node: LexicalNode): LexicalNode[] => {
  const children = field(node, 'children')
  return Array.isArray(children) ? children.filter(isNode) : []
}

/** The nodes at the top of a stored value (`{ root }`), or none. */
export const rootNodes = (value: unknown): LexicalNode[] =>
  isNode(value) ? childrenOf(recordField(value, 'root')) : []
