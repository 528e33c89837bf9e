import type { Tree, TreeResult } from '../builder/types'
import { applyFix } from './applyFix'
import type { CheckFix } from './types'

/**
 * Puts several issues right at once: one step. What is refused is left out; refused as a whole where
 * nothing is left.
 */
export const applyFixes = ({
  fixes,
  ...tree
}: Tree & { fixes: readonly CheckFix[] }): TreeResult => {
  let layout = tree.layout
  let first: TreeResult | null = null
  for (const fix of inSafeOrder(fixes)) {
    const result = applyFix({ ...tree, layout, fix })
    if (result.ok) layout = result.layout
    else first ??= result
  }
  return layout === tree.layout && first ? first : { ok: true, layout }
}

/** Values first, then rows from the last to the first: a row that goes moves those behind it. */
const inSafeOrder = (fixes: readonly CheckFix[]): CheckFix[] => {
  const distinct = [...new Map(fixes.map((fix) => [JSON.stringify(fix), fix])).values()]
  const isRemoval = ({ changes }: CheckFix): boolean => changes.some((one) => !('value' in one))
  const pathOf = ({ changes }: CheckFix): string => changes[0]?.path ?? ''
  return [
    ...distinct.filter((fix) => !isRemoval(fix)),
    ...distinct
      .filter(isRemoval)
      .sort((a, b) => pathOf(b).localeCompare(pathOf(a), 'en', { numeric: true })),
  ]
}
