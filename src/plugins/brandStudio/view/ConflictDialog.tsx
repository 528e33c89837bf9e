'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** Somebody saved in between: what to do with the own changes. */
export const ConflictDialog = (): ReactNode => {
  const { t, nameOf } = useText()
  const { store, state } = useStudio()
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { conflict } = state
  useEffect(() => {
    if (conflict) dialog.current?.showModal()
  }, [conflict])
  if (!conflict) return null
  return (
    <dialog
      ref={dialog}
      className="ts-studio-dialog"
      aria-labelledby={title}
      // It has to be answered: until then nothing can be saved.
      onCancel={(event) => event.preventDefault()}
      // Browsers let a second Escape close it all the same.
      onClose={() => {
        if (store.get().conflict) dialog.current?.showModal()
      }}
    >
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
      </div>
    </dialog>
  )
}
