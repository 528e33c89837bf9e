import { quote } from './quote'
import type { CheckIssue } from './types'

/** A heading as visitors get it, in the order of the page. */
export type HeadingFact = {
  /** 1–6. */
  level: number
  text: string
  /** Id of the block it stands in. */
  block?: string
}

/**
 * One main heading, no level left out on the way down, no empty heading (WCAG 2.2, 1.3.1 and 2.4.6;
 * technique H42). Going up may skip levels.
 */
export const checkHeadings = (headings: readonly HeadingFact[]): CheckIssue[] => {
  const issues: CheckIssue[] = []
  const [, ...more] = headings.filter(({ level }) => level === 1)
  if (!headings.some(({ level }) => level === 1))
    issues.push({ level: 'error', code: 'h1_missing' })
  for (const heading of more)
    issues.push({ level: 'warning', code: 'h1_many', ...at(heading), values: valuesOf(heading) })
  // Navigation before the main heading may hold headings of its own.
  let before = 0
  for (const heading of headings) {
    if (!heading.text.trim()) {
      issues.push({ level: 'warning', code: 'heading_empty', ...at(heading) })
      continue
    }
    const allowed = before + 1
    if (before > 0 && heading.level > allowed)
      issues.push({
        level: 'warning',
        code: 'heading_skipped',
        ...at(heading),
        values: { ...valuesOf(heading), level: heading.level, before, expected: allowed },
      })
    before = heading.level
  }
  return issues
}

const at = ({ block }: HeadingFact): Pick<CheckIssue, 'block'> => (block ? { block } : {})

const valuesOf = ({ text }: HeadingFact): { text: string } => ({ text: quote(text) })
