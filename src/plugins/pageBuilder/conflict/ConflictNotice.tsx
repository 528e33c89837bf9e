'use client'
import { Banner, Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { useSaveState } from '../save/useSaver'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { ConflictDialog } from './ConflictDialog'
import { useConflict } from './useConflict'

/** After a conflict: the choice between both states, or a word that it is still to be made. */
export const ConflictNotice = (): ReactNode => {
  const { t } = useText()
  const { saver } = useBuilder()
  const { kept } = useSaveState(saver)
  const state = useConflict()
  const [later, setLater] = useState(false)
  if (!state.open) {
    // The next conflict asks again.
    if (later) setLater(false)
    return null
  }
  if (!later) return <ConflictDialog state={state} onClose={() => setLater(true)} />
  return (
    <Banner type="error">
      <div className="ts-builder-message" role="alert">
        <span>{t(kept ? 'builder:conflictKept' : 'builder:conflictNotKept')}</span>
        <Button
          size="small"
          margin={false}
          onClick={() => {
            state.readAgain()
            setLater(false)
          }}
        >
          {t('builder:compare')}
        </Button>
      </div>
    </Banner>
  )
}
