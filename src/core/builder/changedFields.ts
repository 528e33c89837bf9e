import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { setSlot } from './setSlot'
import { slotsIn } from './slotsIn'

/**
 * Names of the fields whose own values differ; what stands in slots does not count. Nothing, `null`, the
 * empty list and an object that holds nothing are the same.
 */
export const changedFields = ({
  before,
  after,
  registry,
}: {
  before: BlockData
  after: BlockData
  registry: BlockRegistry
}): string[] => {
  const [a, b] = [withoutSlots(before, registry), withoutSlots(after, registry)]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => a[name] !== b[name] && canonical(a[name]) !== canonical(b[name]),
  )
}

const withoutSlots = (block: BlockData, registry: BlockRegistry): BlockData =>
  slotsIn({ block, registry }).reduce(
    (result, { path, blocks }) => (blocks.length > 0 ? setSlot(result, path, []) : result),
    block,
  )

const canonical = (value: unknown): string =>
  isNothing(value) ? '' : JSON.stringify(value, sorted)

const sorted = (_: string, value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => !isNothing(item))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isNothing))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
