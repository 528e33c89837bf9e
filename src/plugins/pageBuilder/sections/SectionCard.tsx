'use client'
import type { ReactNode } from 'react'
import { FramedBlocks } from '../canvas/FramedBlocks'
import { useText } from '../text/useText'
import type { SectionEntry } from './types'

/** A section's picture and name; a click or Enter inserts it. */
export const SectionCard = ({
  entry,
  actions,
  onInsert,
}: {
  entry: SectionEntry
  /** What else can be done with it. */
  actions?: ReactNode
  onInsert: (entry: SectionEntry) => void
}): ReactNode => {
  const { t } = useText()
  const { name, description } = entry
  return (
    <li className="ts-builder-section">
      <FramedBlocks blocks={entry.picture()} />
      <button
        type="button"
        aria-label={t('builder:insertSection', { name })}
        title={description || name}
        onClick={() => onInsert(entry)}
      >
        {name}
      </button>
      {actions}
    </li>
  )
}
