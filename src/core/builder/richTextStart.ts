import { MAX_NODE_DEPTH } from '../blocks/richTextProblem'

/** The first words of Lexical rich text, at least `length` characters where it has as many; else ''. */
export const richTextStart = (value: unknown, length: number): string => {
  const parts: string[] = []
  let found = 0
  const read = (node: unknown, depth: number): void => {
    if (found >= length || depth > MAX_NODE_DEPTH || !isRecord(node)) return
    if (typeof node.text === 'string') {
      parts.push(node.text)
      found += node.text.length
    }
    if (!Array.isArray(node.children)) return
    for (const child of node.children) read(child, depth + 1)
    // Paragraphs follow each other without a space between them.
    if (node.type !== 'link' && node.type !== 'autolink') parts.push(' ')
  }
  if (isRecord(value)) read(value.root, 0)
  return parts.join('')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
