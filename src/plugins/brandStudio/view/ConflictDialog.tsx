'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/**
 * Somebody saved in between: what to do with the own changes. Until that is decided nothing can be saved;
 * whoever looks first comes back by the button that stays.
 */
export const ConflictDialog = (): ReactNode => {
  const { t, nameOf } = useText()
  const { store, state } = useStudio()
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { conflict } = state
  const open = (): void => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }
  useEffect(() => {
    if (conflict) open()
  }, [conflict])
  if (!conflict) return null
  return (
    <>
      <Button size="medium" margin={false} onClick={open}>
        {t('brandStudio:conflictDecide')}
      </Button>
      <dialog ref={dialog} className="ts-studio-dialog" aria-labelledby={title}>
        <h2 id={title}>{t('brandStudio:conflictTitle')}</h2>
        <p>{t('brandStudio:conflictText')}</p>
        {conflict.both.length > 0 ? (
          <p>{t('brandStudio:conflictBoth', { names: conflict.both.map(nameOf).join(', ') })}</p>
        ) : null}
        <div className="ts-studio-dialog__actions">
          <Button margin={false} onClick={() => store.resolve('mine')}>
            {t('brandStudio:conflictMine')}
          </Button>
          <Button margin={false} buttonStyle="secondary" onClick={() => store.resolve('theirs')}>
            {t('brandStudio:conflictTheirs')}
          </Button>
          <Button margin={false} buttonStyle="none" onClick={() => dialog.current?.close()}>
            {t('brandStudio:conflictLater')}
          </Button>
        </div>
      </dialog>
    </>
  )
}
