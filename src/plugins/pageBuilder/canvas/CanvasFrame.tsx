'use client'
import { useEffect, type ReactNode } from 'react'
import { frameCss } from './frameCss'
import { useFrameSettings } from './FrameContext'
import { useFrameDress } from './useFrameDress'

/** What stands in the canvas' iframe: the site's stylesheet, then the page. */
export const CanvasFrame = ({
  children,
  document: frame,
}: {
  children: ReactNode
  document?: Document
}): ReactNode => {
  const { onDocument, title } = useFrameSettings()
  const ready = useFrameDress(frame, frameCss)

  useEffect(() => {
    if (!frame) return
    // What is hidden somewhere must still be chosen and changed here.
    frame.documentElement.dataset.canvas = ''
    onDocument(frame)
    // A link or form in the canvas is something to edit, not something to follow. On the way down: the
    // canvas lets no click on a block come up here.
    const stop = (event: Event): void => {
      if ((event.target as Element | null)?.closest?.('a, form, summary, button, label'))
        event.preventDefault()
    }
    frame.addEventListener('click', stop, true)
    frame.addEventListener('submit', stop, true)
    return () => {
      onDocument(null)
      frame.removeEventListener('click', stop, true)
      frame.removeEventListener('submit', stop, true)
    }
  }, [frame, onDocument])

  useEffect(() => {
    frame?.defaultView?.frameElement?.setAttribute('title', title)
  }, [frame, title])

  return ready ? children : null
}
