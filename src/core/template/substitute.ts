import { isSafeUrl } from '../blocks/fields'
import { invalid, type TauseError } from '../errors'
import { isRecord, isRichText, MAX_JSON_DEPTH } from './jsonTree'
import type { TemplateCondition } from './types'

/** Answers and brand values by name; brand values have a dot (`brand.name`). */
export type TemplateValues = Readonly<Record<string, unknown>>

const PLACEHOLDER = /\{\{\s*([a-z][a-zA-Z0-9]*(?:\.[a-z][a-zA-Z0-9]*)?)\s*\}\}/g

const OMIT = Symbol('left out')

/**
 * Puts values into a template's tree and returns a new tree.
 *
 * `{{name}}` in a string becomes the value's text; `{ "$var": "name" }` becomes the value;
 * `{ "$if": { "var", "equals"? }, "then", "else"? }` becomes the branch, or is left out of its list or
 * object. One pass: what a value contains is never expanded. In rich text only the `text` of text
 * nodes takes values, so a value cannot become markup.
 *
 * @throws TauseError `invalid` on an unknown name, a value that has no text, an unsafe address in
 * `url`, or a tree deeper than 64 levels.
 */
export const substitute = <Value>(value: Value, values: TemplateValues): Value =>
  fillNode({ node: chooseBranches(value, values), values, richText: false, key: '' }) as Value

/** The tree with every `$if` decided and its placeholders still in place. */
export const chooseBranches = (value: unknown, values: TemplateValues): unknown => {
  const chosen = chooseNode(value, values, 0)
  return chosen === OMIT ? undefined : chosen
}

/** The names a string refers to. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')

/** True when a string holds `{{` or `}}` beside its well-formed placeholders, or a brace around one. */
export const hasBrokenPlaceholder = (text: string): boolean =>
  /\{\{|\}\}|\{\$|\$\}/.test(text.replaceAll('$', '').replace(PLACEHOLDER, () => '$'))

/** A condition's truth: equality, or else neither missing, empty nor false. */
const conditionHolds = (
  { var: name, equals }: TemplateCondition,
  values: TemplateValues,
): boolean => {
  const value = valueOf(name, values)
  if (equals !== undefined) return value === equals
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== '' && value !== false
}

const chooseNode = (node: unknown, values: TemplateValues, depth: number): unknown => {
  if (depth > MAX_JSON_DEPTH)
    throw invalid(`The template is nested deeper than ${MAX_JSON_DEPTH} levels. Flatten it.`)
  if (Array.isArray(node))
    return node
      .map((child) => chooseNode(child, values, depth + 1))
      .filter((child) => child !== OMIT)
  if (!isRecord(node)) return node
  if (Object.hasOwn(node, '$if')) {
    const branch = conditionHolds(node.$if as TemplateCondition, values) ? 'then' : 'else'
    return Object.hasOwn(node, branch) ? chooseNode(node[branch], values, depth + 1) : OMIT
  }
  const result: Record<string, unknown> = {}
  for (const property of Object.keys(node)) {
    if (property === '__proto__') throw invalid('The template has a forbidden key "__proto__".')
    const child = chooseNode(node[property], values, depth + 1)
    if (child !== OMIT) result[property] = child
  }
  return result
}

type NodeInput = {
  node: unknown
  values: TemplateValues
  richText: boolean
  /** Property the node is the value of. */
  key: string
}

const fillNode = (input: NodeInput): unknown => {
  const { node, values, key } = input
  if (typeof node === 'string')
    return input.richText && key !== 'text' ? node : fillText(node, key, values)
  if (Array.isArray(node)) return node.map((child) => fillNode({ ...input, node: child }))
  if (!isRecord(node)) return node
  if (Object.hasOwn(node, '$var')) return wholeValue(String(node.$var), input)
  const richText = input.richText || isRichText(node)
  return Object.fromEntries(
    Object.entries(node).map(([property, child]) => [
      property,
      fillNode({ node: child, values, richText, key: property }),
    ]),
  )
}

const fillText = (text: string, key: string, values: TemplateValues): unknown => {
  const names = placeholdersIn(text)
  if (names.length === 0) return text
  // A replacer function: a value with "$&" in it is text too.
  const filled = text.replace(PLACEHOLDER, (_, name: string) => textOf(name, values))
  return checkedUrl(filled, key, names)
}

const wholeValue = (name: string, { values, richText, key }: NodeInput): unknown => {
  const value = structuredClone(valueOf(name, values))
  if (richText && !(key === 'text' && typeof value === 'string'))
    throw invalid(`Rich text takes the variable "${name}" only as the text of a text node.`)
  if (Array.isArray(value))
    for (const row of value) if (isRecord(row) && 'url' in row) checkedUrl(row.url, 'url', [name])
  return checkedUrl(value, key, [name])
}

const valueOf = (name: string, values: TemplateValues): unknown => {
  if (!Object.hasOwn(values, name))
    throw invalid(`The template names the unknown variable "${name}". Declare it or correct it.`)
  return values[name]
}

const textOf = (name: string, values: TemplateValues): string => {
  const value = valueOf(name, values)
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw invalid(`The variable "${name}" is not text. Use { "$var": "${name}" } for a whole value.`)
}

const checkedUrl = (value: unknown, key: string, names: string[]): unknown => {
  if (key !== 'url' || value === '' || (typeof value === 'string' && isSafeUrl(value))) return value
  throw unsafeUrl(names)
}

const unsafeUrl = (names: string[]): TauseError =>
  invalid(
    `${names.map((name) => `"${name}"`).join(', ')} must make an address that starts with https://, mailto:, tel:, / or #.`,
    names.map((name) => ({
      pointer: name.includes('.') ? `/${name.replace('.', '/')}` : `/variables/${name}`,
      message: 'must make an address that starts with https://, mailto:, tel:, / or #',
    })),
  )
