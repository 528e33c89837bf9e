'use client'
import type { ReactNode } from 'react'
import type { TargetPlanSummary } from '../../../core/api/targets'

/** What keeps a release from a target, or does not come along. */
export const PlanIssues = ({ issues }: { issues: TargetPlanSummary['issues'] }): ReactNode =>
  issues.length > 0 && (
    <ul className="ts-push__issues">
      {issues.map(({ pointer, message, level }) => (
        <li
          className={`ts-hosting__note ${level === 'error' ? 'ts-hosting__note--bad' : ''}`}
          key={`${pointer} ${message}`}
        >
          {pointer && <code>{pointer}</code>} {message}
        </li>
      ))}
    </ul>
  )
