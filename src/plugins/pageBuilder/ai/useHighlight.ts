'use client'
import { useEffect } from 'react'
import { elementOfBlock } from '../canvas/elementOfBlock'
import { useBuilder } from '../view/BuilderContext'

/** Outlines a block of the canvas and brings it into view; `null`: none. */
export const useHighlight = (id: string | null): void => {
  const { frame } = useBuilder()
  useEffect(() => {
    if (!frame || !id) return
    const sheet = frame.createElement('style')
    sheet.dataset.aiHighlight = id
    sheet.textContent = `[data-puck-component="${CSS.escape(id)}"]{outline:3px dashed #7c3aed;outline-offset:-3px}`
    frame.head.append(sheet)
    const element = elementOfBlock(frame, id)
    const height = frame.defaultView?.innerHeight ?? 0
    const box = element?.getBoundingClientRect()
    if (box && (box.top > height * 0.8 || box.bottom < height * 0.2))
      element?.scrollIntoView({ block: box.height > height ? 'start' : 'center' })
    return () => sheet.remove()
  }, [frame, id])
}
