'use client'
import './dialog.css'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useText } from '../text/useText'
import { IconButton } from './IconButton'

/**
 * A dialog over everything; the browser keeps the focus in it and gives it back afterwards. Escape and
 * its cross call `onClose`.
 */
export const Dialog = ({
  title,
  children,
  footer,
  size = 'small',
  onClose,
}: {
  title: string
  children: ReactNode
  /** Buttons. */
  footer?: ReactNode
  /** @default 'small' */
  size?: 'small' | 'medium' | 'large'
  onClose: () => void
}): ReactNode => {
  const { t } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`ts-builder-modal ts-builder-modal--${size}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        if (event.target === event.currentTarget) onClose()
      }}
      // A browser does not let itself be asked each time: then it has closed it already.
      onClose={onClose}
    >
      <header className="ts-builder-modal__head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="x" label={t('builder:close')} onClick={onClose} />
      </header>
      <div className="ts-builder-modal__body">{children}</div>
      {footer ? <footer className="ts-builder-modal__foot">{footer}</footer> : null}
    </dialog>
  )
}
