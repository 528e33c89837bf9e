import { type Document, isMap, isScalar, isSeq, type Scalar, visit } from 'yaml'
import type { z } from 'zod'

/** Where a brand.yml holds names; `*` is any one key or place in a list. */
const NAMES: readonly (readonly string[])[] = [
  ['meta', 'name'],
  ['meta', 'name', '*'],
  ...['base', 'headings', 'monospace'].flatMap((style) => [
    ['typography', style],
    ['typography', style, 'family'],
  ]),
  ['typography', 'fonts', '*', 'family'],
]

/**
 * Takes names for the text that they are written as: a brand may be called `007`, `1984` or `true`, which
 * YAML takes for numbers and booleans. Changes the document.
 */
export const namesAsWritten = (document: Document.Parsed): void => {
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key)) toText(key)
    },
  })
  for (const path of NAMES) for (const node of nodesAt(document.contents, path)) toText(node)
}

/**
 * The same for every value of which a schema says that it should have been a text. Changes the document.
 *
 * @returns whether there was such a value: then the schema should look again.
 */
export const textsAsWritten = (document: Document.Parsed, { issues }: z.ZodError): boolean => {
  const nodes = issues.flatMap((issue) =>
    issue.code === 'invalid_type' && issue.expected === 'string'
      ? nodesAt(document.contents, issue.path.map(String))
      : [],
  )
  return nodes.filter(toText).length > 0
}

/** Something that was left empty has no words: it stays what it is. */
const toText = (node: Scalar): boolean => {
  if (!['number', 'boolean'].includes(typeof node.value) || !node.source) return false
  node.value = node.source
  return true
}

const nodesAt = (node: unknown, [part, ...rest]: readonly string[]): Scalar[] => {
  if (part === undefined) return isScalar(node) ? [node] : []
  const fits = (key: string): boolean => part === '*' || part === key
  if (isMap(node))
    return node.items
      .filter(({ key }) => fits(String(isScalar(key) ? key.value : key)))
      .flatMap(({ value }) => nodesAt(value, rest))
  if (isSeq(node))
    return node.items.filter((_, at) => fits(String(at))).flatMap((item) => nodesAt(item, rest))
  return []
}
