import type { RenderIssue } from '../../render/types'
import { logEntry, type ReleaseLogEntry } from './releaseLog'

/**
 * Most problems that one build tells of. Fewer than a log holds: positions in it, by which it is followed,
 * change once entries have to be left out.
 */
const MAX_ISSUES = 200

/** Characters of a message, which may quote what an editor wrote. */
const MAX_MESSAGE = 1000

/** What is wrong with pages, as entries of a release's log: errors first. */
export const issueEntries = (issues: readonly RenderIssue[]): ReleaseLogEntry[] => {
  const errors = issues.filter(({ level }) => level === 'error')
  const others = issues.filter(({ level }) => level !== 'error')
  const told = [...errors, ...others].slice(0, MAX_ISSUES)
  const entries = told.map(({ level, message, page, block, blockType, field }) =>
    logEntry(message.slice(0, MAX_MESSAGE), { level, page, block, blockType, field }),
  )
  const left = issues.length - told.length
  if (left === 0) return entries
  const level = errors.length > MAX_ISSUES ? 'error' : 'warning'
  return [...entries, logEntry(`… and ${left} more of them.`, { level })]
}
