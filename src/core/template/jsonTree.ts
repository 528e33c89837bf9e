import type { FieldIssue } from '../errors'

export type JsonPath = readonly (string | number)[]

/** Most levels of arrays and objects in a template; far above what the deepest page needs. */
export const MAX_JSON_DEPTH = 64

/** Most values (objects, arrays, scalars) in a template. */
const MAX_JSON_NODES = 200_000

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON Pointer (RFC 6901) of a path. */
export const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** True for a value of Payload's Lexical rich text field. */
export const isRichText = (value: unknown): value is { root: Record<string, unknown> } =>
  isRecord(value) && isRecord(value.root) && value.root.type === 'root'

/**
 * What makes untrusted JSON unsafe to recurse into or to merge: too deep, too large, keys that reach
 * an object's prototype, values that JSON does not have. Walks without recursion; stops at the first
 * limit that is passed.
 */
export const unsafeJsonIssues = (root: unknown, base: JsonPath = []): FieldIssue[] => {
  const issues: FieldIssue[] = []
  const rest: { value: unknown; path: JsonPath }[] = [{ value: root, path: base }]
  let nodes = 0
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, path } = next
    nodes += 1
    if (nodes > MAX_JSON_NODES)
      return [{ pointer: toPointer(base), message: `holds more than ${MAX_JSON_NODES} values` }]
    if (path.length - base.length > MAX_JSON_DEPTH) {
      const pointer = toPointer(path.slice(0, base.length + 8))
      return [{ pointer, message: `is nested deeper than ${MAX_JSON_DEPTH} levels` }]
    }
    if (Array.isArray(value))
      value.forEach((item, index) => rest.push({ value: item, path: [...path, index] }))
    else if (isRecord(value)) {
      for (const key of Object.keys(value)) {
        if (FORBIDDEN_KEYS.has(key))
          issues.push({ pointer: toPointer([...path, key]), message: 'is a forbidden key' })
        else rest.push({ value: value[key], path: [...path, key] })
      }
    } else if (!isJsonScalar(value))
      issues.push({ pointer: toPointer(path), message: 'is not a JSON value' })
  }
  return issues
}

const isJsonScalar = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value))

/** The same JSON whatever the order of keys; for hashes and comparisons. Leaves `undefined` out. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value ?? null)
  const entries = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
  return `{${entries.join(',')}}`
}
