import { slotsOf, type BlockRegistry } from './registry'
import type { BlockData } from './types'

export type BlockPlace = {
  block: BlockData
  /** Dotted path from the page, e.g. `layout.2.content.0`. */
  path: string
  /** 0 for a block of the layout itself, +1 for each slot around it. */
  depth: number
  /** The block whose slot this one stands in. */
  parent: BlockData | null
}

/** True for an object that says which block it is. */
export const isBlock = (value: unknown): value is BlockData =>
  isRecord(value) && typeof value.blockType === 'string'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Every block of a layout in the order of the page, each before what stands in its slots. Entries that
 * are no blocks are passed over; a block of an unknown type comes, but what it holds does not.
 */
export function* walkBlocks({
  layout,
  registry,
}: {
  layout: unknown
  registry: BlockRegistry
}): Generator<BlockPlace, void, undefined> {
  yield* walkList({ list: layout, path: 'layout', depth: 0, parent: null, registry })
}

function* walkList({
  list,
  path,
  depth,
  parent,
  registry,
}: Omit<BlockPlace, 'block'> & {
  list: unknown
  registry: BlockRegistry
}): Generator<BlockPlace, void, undefined> {
  if (!Array.isArray(list)) return
  for (const [index, block] of list.entries()) {
    if (!isBlock(block)) continue
    const at = `${path}.${index}`
    yield { block, path: at, depth, parent }
    for (const slot of slotPathsOf(block, registry))
      for (const { value, path: below } of valuesAt(block, slot))
        yield* walkList({
          list: value,
          path: `${at}.${below}`,
          depth: depth + 1,
          parent: block,
          registry,
        })
  }
}

/**
 * A copy of the layout with each block replaced by what `map` makes of it; the slots of the result are
 * mapped next. Pure: the layout stays as it is, and blocks where nothing changed are shared with it.
 */
export const mapBlocks = ({
  layout,
  registry,
  map,
}: {
  layout: readonly BlockData[]
  registry: BlockRegistry
  map: (place: BlockPlace) => BlockData
}): BlockData[] => {
  const mapList = (list: unknown, place: Omit<BlockPlace, 'block'>): unknown => {
    if (!Array.isArray(list)) return list
    return keepIfEqual(
      list,
      list.map((item: unknown, index) =>
        isBlock(item) ? mapOne(item, { ...place, path: `${place.path}.${index}` }) : item,
      ),
    )
  }
  const mapOne = (block: BlockData, place: Omit<BlockPlace, 'block'>): BlockData => {
    const mapped = map({ block, ...place })
    return slotPathsOf(mapped, registry).reduce<BlockData>(
      (result, slot) =>
        changeAt(result, slot, (value, below) =>
          mapList(value, {
            path: `${place.path}.${below}`,
            depth: place.depth + 1,
            parent: mapped,
          }),
        ) as BlockData,
      mapped,
    )
  }
  return mapList([...layout], { path: 'layout', depth: 0, parent: null }) as BlockData[]
}

/** Keys that lead to each slot; an array on the way stands for all its rows. */
const slotPathsOf = (block: BlockData, registry: BlockRegistry): string[][] =>
  slotsOf(registry.get(block.blockType)?.fields ?? []).map(({ path }) => path.split('.'))

const valuesAt = (value: unknown, keys: readonly string[]): { value: unknown; path: string }[] => {
  const [key, ...rest] = keys
  if (key === undefined) return [{ value, path: '' }]
  if (Array.isArray(value))
    return value.flatMap((row: unknown, index) => prefixed(valuesAt(row, keys), String(index)))
  if (!isRecord(value)) return []
  return prefixed(valuesAt(value[key], rest), key)
}

const prefixed = (
  found: { value: unknown; path: string }[],
  key: string,
): { value: unknown; path: string }[] =>
  found.map(({ value, path }) => ({ value, path: path ? `${key}.${path}` : key }))

const changeAt = (
  value: unknown,
  keys: readonly string[],
  change: (value: unknown, path: string) => unknown,
  path: readonly (string | number)[] = [],
): unknown => {
  const [key, ...rest] = keys
  if (key === undefined) return change(value, path.join('.'))
  if (Array.isArray(value))
    return keepIfEqual(
      value,
      value.map((row, index) => changeAt(row, keys, change, [...path, index])),
    )
  if (!isRecord(value) || !Object.hasOwn(value, key)) return value
  const changed = changeAt(value[key], rest, change, [...path, key])
  return changed === value[key] ? value : { ...value, [key]: changed }
}

const keepIfEqual = (before: readonly unknown[], after: unknown[]): readonly unknown[] =>
  after.every((item, index) => item === before[index]) ? before : after
