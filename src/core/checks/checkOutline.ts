import type { BlockRegistry } from '../blocks/registry'
import { locate } from '../builder/locate'
import type { Layout } from '../builder/types'
import { checkHeadings, type HeadingFact } from './checkHeadings'
import { headingFix } from './headingFix'
import type { CheckIssue } from './types'

/** What `checkHeadings` finds, with the field where each heading is written and a fix where there is one. */
export const checkOutline = ({
  headings,
  layout,
  registry,
}: {
  headings: readonly HeadingFact[]
  layout: Layout
  registry: BlockRegistry
}): CheckIssue[] =>
  checkHeadings(headings).map((issue) => {
    if (issue.code === 'h1_missing') return firstAsMain({ issue, headings, layout, registry })
    const { block: id, values } = issue
    const found = id ? locate({ layout, registry, id }) : null
    if (!found || !values?.text) return issue
    const level = issue.code === 'h1_many' ? 2 : Number(values.expected)
    const place = headingFix({ block: found.block, registry, text: String(values.text), level })
    return place ? { ...issue, ...place } : issue
  })

/** The first heading whose level is a choice of its block can be the page's main one. */
const firstAsMain = ({
  issue,
  headings,
  layout,
  registry,
}: Parameters<typeof checkOutline>[0] & { issue: CheckIssue }): CheckIssue => {
  for (const { block: id, text } of headings) {
    const found = id ? locate({ layout, registry, id }) : null
    const fix = found && headingFix({ block: found.block, registry, text, level: 1 })?.fix
    // Rich text never gets a main heading, whatever it is written as.
    if (fix?.changes[0]?.path.endsWith('level')) return { ...issue, fix }
  }
  return issue
}
