'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useText } from '../text/useText'
import type { Shown } from './useCalendar'

/** Asks for another date and hour: what dragging does, for keyboards and screen readers. */
export const MoveDialog = ({
  post,
  proposal,
  timeZone,
  onMove,
  onClose,
}: {
  post: Shown
  /** For a post without an hour. */
  proposal: string
  timeZone: string
  onMove: (to: string) => void
  onClose: () => void
}): ReactNode => {
  const { t } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(post.local ?? proposal)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="ts-move" aria-labelledby="ts-move-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={() => {
          if (at) onMove(at)
        }}
      >
        <h2 id="ts-move-title">{t('publishing:moveOf', { title: post.title })}</h2>
        <label htmlFor="ts-move-at">{t('publishing:at')}</label>
        <input
          id="ts-move-at"
          type="datetime-local"
          required
          value={at}
          onChange={(event) => setAt(event.target.value)}
        />
        <p>{t('publishing:zone', { zone: timeZone })}</p>
        <div className="ts-move__actions">
          <Button buttonStyle="secondary" margin={false} onClick={() => dialog.current?.close()}>
            {t('publishing:cancel')}
          </Button>
          <Button type="submit" margin={false}>
            {t('publishing:move')}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
