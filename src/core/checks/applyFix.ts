import { locate } from '../builder/locate'
import { refuse } from '../builder/refuse'
import type { Tree, TreeResult } from '../builder/types'
import { updateBlock } from '../builder/updateBlock'
import type { CheckFix, FixChange } from './types'

/** Puts an issue right: one step. Refused where the block is gone or locked. */
export const applyFix = ({ fix, ...tree }: Tree & { fix: CheckFix }): TreeResult => {
  const found = locate({ ...tree, id: fix.block })
  if (!found) return refuse('notFound', `There is no block ${fix.block}.`, fix.block)
  const data = fix.changes.reduce<unknown>(
    (value, change) => changeAt(value, change.path.split('.'), change),
    found.block,
  )
  return updateBlock({ ...tree, id: fix.block, data: data as Record<string, unknown> })
}

const changeAt = (
  value: unknown,
  [key, ...rest]: readonly string[],
  change: FixChange,
): unknown => {
  if (key === undefined) return change.value
  if (Array.isArray(value)) {
    const index = Number(key)
    if (rest.length === 0 && !('value' in change)) return value.toSpliced(index, 1)
    return index < value.length ? value.with(index, changeAt(value[index], rest, change)) : value
  }
  const record =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return { ...record, [key]: changeAt(record[key], rest, change) }
}
