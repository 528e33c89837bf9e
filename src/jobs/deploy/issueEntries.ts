import type { RenderIssue } from '../../render/types'
import { logEntry, type ReleaseLogEntry } from './releaseLog'

/** What is wrong with pages, as entries of a release's log. */
export const issueEntries = (issues: readonly RenderIssue[]): ReleaseLogEntry[] =>
  issues.map(({ level, message, page, block, blockType, field }) =>
    logEntry(message, { level, page, block, blockType, field }),
  )
