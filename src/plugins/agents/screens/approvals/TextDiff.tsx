'use client'
import { useMemo, type ReactNode } from 'react'
import { wordDiff } from '../../../../core/ai/wordDiff'
import { useText } from '../../text/useText'

/** A text with the words that went and came; as it is where nothing was before. */
export const TextDiff = ({
  before,
  after,
}: {
  /** `null`: there is nothing to compare with. */
  before: string | null
  after: string
}): ReactNode => {
  const { t } = useText()
  const pieces = useMemo(() => (before === null ? [] : wordDiff(before, after)), [before, after])
  if (before === null || before === after)
    return <span className="ts-value__text">{after || t('nothing')}</span>
  return (
    <span className="ts-value__text ts-diff">
      {pieces.map(({ text, kind }, index) => {
        if (kind === 'gone') return <del key={index}>{text}</del>
        return kind === 'new' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      })}
    </span>
  )
}
