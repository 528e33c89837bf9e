'use client'
import type { ReactNode } from 'react'
import type { CheckIssue } from '../../../core/checks/types'
import { UiIcon } from '../parts/UiIcon'
import { useText } from '../text/useText'
import { LEVEL_ICONS } from './IssueWords'

/** Errors and warnings of a block in the outline; a fainter mark where they are inside it. */
export const OutlineMark = ({
  own,
  inside,
}: {
  own: readonly CheckIssue[]
  /** The worst level of what stands in the block. */
  inside: 'error' | 'warning' | null
}): ReactNode => {
  const { t } = useText()
  const errors = own.filter(({ level }) => level === 'error').length
  const warnings = own.filter(({ level }) => level === 'warning').length
  const level = errors > 0 ? 'error' : warnings > 0 ? 'warning' : inside
  if (!level) return null
  const text = [
    errors > 0 ? t('builder:checksBlock_error', { count: errors }) : null,
    warnings > 0 ? t('builder:checksBlock_warning', { count: warnings }) : null,
    inside ? t('builder:checksInside') : null,
  ]
    .filter(Boolean)
    .join(', ')
  const isOwn = errors + warnings > 0
  return (
    <span
      className={`ts-builder-mark ts-builder-mark--${level}${isOwn ? '' : ' ts-builder-mark--inside'}`}
      title={text}
    >
      <UiIcon name={LEVEL_ICONS[level]} size={14} />
      <span className="ts-builder-hidden">{text}</span>
    </span>
  )
}
