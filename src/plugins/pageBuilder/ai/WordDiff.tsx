'use client'
import { useMemo, type ReactNode } from 'react'
import { wordDiff, type DiffPiece } from '../../../core/ai/wordDiff'
import { useText } from '../text/useText'

/** A text as it is and as it would be, with the words that go and come. */
export const WordDiff = ({ before, after }: { before: string; after: string }): ReactNode => {
  const { t } = useText()
  const pieces = useMemo(() => wordDiff(before, after), [before, after])
  return (
    <dl className="ts-builder-ai__diff">
      <div>
        <dt>{t('builder:aiBefore')}</dt>
        <dd>
          {before ? (
            <Pieces pieces={pieces} without="new" />
          ) : (
            <em>{t('builder:aiBeforeEmpty')}</em>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('builder:aiAfter')}</dt>
        <dd>
          <Pieces pieces={pieces} without="gone" />
        </dd>
      </div>
    </dl>
  )
}

const Pieces = ({
  pieces,
  without,
}: {
  pieces: readonly DiffPiece[]
  without: DiffPiece['kind']
}): ReactNode =>
  pieces.map(({ text, kind }, index) => {
    if (kind === without) return null
    if (kind === 'gone') return <del key={index}>{text}</del>
    return kind === 'new' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
  })
