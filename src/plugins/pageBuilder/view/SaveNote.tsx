'use client'
import type { ReactNode } from 'react'
import type { SaveStatus } from '../save/createSaver'
import { useSaveState } from '../save/useSaver'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useBuilder } from './BuilderContext'

const TEXTS: Record<SaveStatus, TextKey> = {
  saved: 'builder:stateSaved',
  changed: 'builder:stateChanged',
  saving: 'builder:stateSaving',
  offline: 'builder:stateOffline',
  conflict: 'builder:stateConflict',
  invalid: 'builder:stateInvalid',
  refused: 'builder:stateRefused',
}

/**
 * Whether everything is saved, in words that change as it does. Not read out: it changes with every letter;
 * what goes wrong is told below the bar.
 */
export const SaveNote = (): ReactNode => {
  const { t } = useText()
  const { saver, readOnly } = useBuilder()
  const { status } = useSaveState(saver)
  if (readOnly) return null
  return <span className={`ts-builder-save ts-builder-save--${status}`}>{t(TEXTS[status])}</span>
}
