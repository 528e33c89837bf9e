'use client'
import type { ReactNode } from 'react'
import { useChecksState } from './ChecksContext'
import { IssueRow } from './IssueRow'

/** What is wrong with a block, above its fields. */
export const BlockIssues = ({ id }: { id: string }): ReactNode => {
  const issues = useChecksState().byBlock.get(id) ?? []
  if (issues.length === 0) return null
  return (
    <ul className="ts-builder-checks__block">
      {issues.map((issue, index) => (
        <IssueRow key={`${issue.field} ${issue.code} ${index}`} issue={issue} inBlock />
      ))}
    </ul>
  )
}
