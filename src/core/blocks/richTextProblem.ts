import { isSafeUrl } from './fields'

/** Deeper than any editor nests; guards against data that was made to exhaust the stack. */
export const MAX_NODE_DEPTH = 100

/** Why a value cannot be stored rich text (a Lexical editor state), or `undefined` when it can. */
export const richTextProblem = (value: unknown): string | undefined => {
  const root = isRecord(value) ? value.root : undefined
  if (!isRecord(root) || root.type !== 'root' || !Array.isArray(root.children))
    return 'This is not rich text: an editor state with a root and its children is expected.'
  return childrenProblem(root, 0)
}

const childrenProblem = (node: Record<string, unknown>, depth: number): string | undefined => {
  if (depth > MAX_NODE_DEPTH) return `This rich text nests deeper than ${MAX_NODE_DEPTH} levels.`
  for (const child of Array.isArray(node.children) ? node.children : []) {
    const problem: string | undefined = nodeProblem(child, depth)
    if (problem) return problem
  }
  return undefined
}

const nodeProblem = (node: unknown, depth: number): string | undefined => {
  if (!isRecord(node) || typeof node.type !== 'string')
    return 'This rich text holds something that is not a node.'
  if (node.type === 'link' || node.type === 'autolink') {
    const fields = isRecord(node.fields) ? node.fields : {}
    if (fields.linkType !== 'internal' && typeof fields.url === 'string' && !isSafeUrl(fields.url))
      return `The link to "${fields.url}" is not safe. Use https://, mailto:, tel:, / or #.`
  }
  return childrenProblem(node, depth + 1)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
