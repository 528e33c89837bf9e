'use client'
import type { ReactNode } from 'react'
import { blockLabel } from '../../../core/builder/blockLabel'
import { locate } from '../../../core/builder/locate'
import type { CheckIssue, CheckLevel } from '../../../core/checks/types'
import { useEditor } from '../editor/EditorContext'
import { UiIcon } from '../parts/UiIcon'
import { issueText } from '../text/issueText'
import { useText } from '../text/useText'

export const LEVEL_ICONS: Record<CheckLevel, string> = {
  error: 'circle-alert',
  warning: 'triangle-alert',
  notice: 'info',
}

/** What is wrong, and with what. */
export const IssueWords = ({
  issue,
  isNamed = true,
}: {
  issue: CheckIssue
  /** Names the block. @default true */
  isNamed?: boolean
}): ReactNode => {
  const { t } = useText()
  const { registry, layout } = useEditor()
  const found = issue.block ? locate({ layout: layout(), registry, id: issue.block }) : null
  const type = found && registry.get(found.block.blockType)?.labels.singular
  const label = found && blockLabel({ block: found.block, registry })
  const { section } = issue
  const name = section
    ? [t('builder:sharedMark', { name: section.name }), section.block].filter(Boolean).join(' › ')
    : [type, label === type ? null : label].filter(Boolean).join(': ')
  return (
    <span className={`ts-builder-issue ts-builder-issue--${issue.level}`}>
      <UiIcon name={LEVEL_ICONS[issue.level]} />
      <span>
        {isNamed || section?.block ? <strong>{name || t('builder:checksOnPage')}</strong> : null}
        <span>{issueText(issue, t)}</span>
      </span>
    </span>
  )
}
