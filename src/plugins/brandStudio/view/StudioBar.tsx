'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useStudio } from '../state/StudioContext'
import { useText, type Translate } from '../text/useText'
import type { StudioState } from '../state/createStudioStore'
import { ConflictDialog } from './ConflictDialog'

/** What is not saved, undo, redo and save. */
export const StudioBar = (): ReactNode => {
  const { t } = useText()
  const { store, state, data } = useStudio()
  if (!data.mayEdit)
    return (
      <div className="ts-studio-bar">
        <p>{t('brandStudio:readOnly')}</p>
      </div>
    )
  const { status, canUndo, canRedo } = state
  return (
    <div className="ts-studio-bar">
      <p role="status" data-status={status}>
        {statusText(state, t)}
      </p>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={!canUndo}
        onClick={store.undo}
      >
        {t('brandStudio:undo')}
      </Button>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={!canRedo}
        onClick={store.redo}
      >
        {t('brandStudio:redo')}
      </Button>
      {status === 'conflict' ? (
        <ConflictDialog />
      ) : (
        <Button
          size="medium"
          margin={false}
          disabled={status !== 'changed' && status !== 'failed'}
          onClick={() => void store.save()}
        >
          {t(status === 'saving' ? 'brandStudio:saving' : 'brandStudio:save')}
        </Button>
      )}
    </div>
  )
}

const statusText = ({ status, changed, message }: StudioState, t: Translate): string => {
  switch (status) {
    case 'saved':
      return t('brandStudio:saved')
    case 'saving':
      return t('brandStudio:saving')
    case 'conflict':
      return t('brandStudio:conflictTitle')
    case 'failed':
      return t('brandStudio:saveFailed', { message: message ?? t('brandStudio:offline') })
    case 'changed':
      if (changed.size === 0) return t('brandStudio:lockChanged')
      return changed.size === 1
        ? t('brandStudio:changedOne')
        : t('brandStudio:changedMany', { count: changed.size })
  }
}
