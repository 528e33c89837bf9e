import type { BlockRegistry } from '../../../core/blocks/registry'
import { indexBlocks } from '../../../core/builder/indexBlocks'
import type { Layout } from '../../../core/builder/types'
import { checkContrast, type TextFact } from '../../../core/checks/checkContrast'
import { checkLayout } from '../../../core/checks/checkLayout'
import { checkOutline } from '../../../core/checks/checkOutline'
import type { CheckIssue, CheckLookups } from '../../../core/checks/types'
import type { ChecksReport } from '../types'

/** All that is known to be wrong with a page: what is the page's own first, then in its order. */
export const composeIssues = ({
  layout,
  registry,
  lookups,
  report,
  texts,
  refused,
}: {
  layout: Layout
  registry: BlockRegistry
  lookups: CheckLookups
  /** Of this layout or an earlier one. */
  report: Pick<ChecksReport, 'headings' | 'issues'> | null
  texts: readonly TextFact[]
  /** What the server said when it refused a save. */
  refused: readonly CheckIssue[]
}): CheckIssue[] => {
  const index = indexBlocks({ layout, registry })
  const own = [
    ...checkLayout({ layout, registry, lookups }),
    ...(report ? checkOutline({ headings: report.headings, layout, registry }) : []),
    ...(report?.issues ?? []),
    ...checkContrast(texts),
  ]
  const places = new Set(own.map(placeOf))
  const order = new Map([...index.keys()].map((id, position) => [id, position]))
  const positionOf = ({ block }: CheckIssue): number =>
    block === undefined ? -1 : (order.get(block) ?? 0)
  return (
    [...own, ...refused.filter((issue) => !places.has(placeOf(issue)))]
      // What was found in an earlier state may be gone.
      .filter(({ block }) => block === undefined || index.has(block))
      .sort((a, b) => positionOf(a) - positionOf(b))
  )
}

const placeOf = ({ block, field }: CheckIssue): string => `${block ?? ''} ${field ?? ''}`
