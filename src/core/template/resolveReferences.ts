import { invalid } from '../errors'
import { isRecord } from './jsonTree'

type IdByName = Readonly<Record<string, string>>

/**
 * Puts ids in the place of `{ $page: key }`, anywhere in a value; returns a new value.
 *
 * @throws TauseError `invalid` when a key has no id.
 */
export const resolvePageLinks = <Value>(value: Value, idByKey: IdByName): Resolved<Value> =>
  resolveMarkers({ node: value, marker: '$page', ids: idByKey, what: 'page' }) as Resolved<Value>

/**
 * Puts the ids of uploaded media in the place of `{ $asset: path }`; returns a new value.
 *
 * @throws TauseError `invalid` when a path has no id.
 */
export const resolveAssets = <Value>(value: Value, idByPath: IdByName): Resolved<Value> =>
  resolveMarkers({ node: value, marker: '$asset', ids: idByPath, what: 'asset' }) as Resolved<Value>

/** The same shape with ids (strings) where markers were. */
export type Resolved<Value> = Value extends { $page: string } | { $asset: string }
  ? string
  : Value extends (infer Item)[]
    ? Resolved<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Resolved<Value[Key]> }
      : Value

const resolveMarkers = ({
  node,
  ...input
}: {
  node: unknown
  marker: '$page' | '$asset'
  ids: IdByName
  what: string
}): unknown => {
  if (Array.isArray(node)) return node.map((child) => resolveMarkers({ ...input, node: child }))
  if (!isRecord(node)) return node
  const name = node[input.marker]
  if (typeof name === 'string') {
    if (Object.hasOwn(input.ids, name)) return input.ids[name]
    throw invalid(`The template refers to the ${input.what} "${name}", which it does not have.`)
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, resolveMarkers({ ...input, node: child })]),
  )
}
