'use client'
import { useModal } from '@payloadcms/ui'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import type { ForeignMedium } from './foreignMedia'
import { PasteContext, type AskForMedia, type MediaChoice } from './PasteContext'
import { PASTE_MEDIA_SLUG, PasteMedia } from './PasteMedia'

/** Lets a paste ask for pictures, in a drawer of the panel. */
export const PasteProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const { openModal, closeModal } = useModal()
  const [asked, setAsked] = useState<{ turn: number; media: readonly ForeignMedium[] } | null>(null)
  const answer = useRef<((choice: MediaChoice | null) => void) | null>(null)
  const before = useRef<Element | null>(null)

  const ask = useCallback<AskForMedia>(
    (media) =>
      new Promise((resolve) => {
        answer.current?.(null)
        answer.current = resolve
        before.current = document.activeElement
        setAsked((old) => ({ turn: (old?.turn ?? 0) + 1, media }))
        openModal(PASTE_MEDIA_SLUG)
      }),
    [openModal],
  )
  const settle = useCallback(
    (choice: MediaChoice | null) => {
      if (!answer.current) return
      answer.current(choice)
      answer.current = null
      closeModal(PASTE_MEDIA_SLUG)
      if (before.current instanceof HTMLElement) before.current.focus()
    },
    [closeModal],
  )
  return (
    <PasteContext value={ask}>
      {children}
      <PasteMedia key={asked?.turn} media={asked?.media ?? NONE} onSettle={settle} />
    </PasteContext>
  )
}

const NONE: readonly ForeignMedium[] = []
