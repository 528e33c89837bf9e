'use client'
import { useRef, type ReactNode } from 'react'
import { useText } from '../text/useText'
import { freeViewport, FREE_WIDTH, type Viewport } from './viewports'

/** What an arrow key adds. CSS pixels. */
const STEP = 10

const STEPS: Record<string, number> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageDown: -10 * STEP,
  PageUp: 10 * STEP,
}

/** At the page's edge: dragged, or moved with the arrow keys, it changes the page's width. */
export const WidthHandle = ({
  width,
  zoom,
  left,
  setViewport,
}: {
  /** Of the page. CSS pixels. */
  width: number
  zoom: number
  /** Where the page ends in the canvas. CSS pixels. */
  left: number
  setViewport: (viewport: Viewport) => void
}): ReactNode => {
  const { t } = useText()
  const start = useRef<{ x: number; width: number } | null>(null)
  return (
    <div
      className="ts-builder-canvas__handle"
      style={{ left }}
      role="slider"
      tabIndex={0}
      aria-label={t('builder:widthHandle')}
      aria-orientation="horizontal"
      aria-valuemin={FREE_WIDTH.min}
      aria-valuemax={FREE_WIDTH.max}
      aria-valuenow={Math.round(width)}
      aria-valuetext={`${Math.round(width)} px`}
      title={t('builder:widthHandle')}
      onKeyDown={(event) => {
        const step = STEPS[event.key]
        if (step === undefined) return
        event.preventDefault()
        event.stopPropagation()
        setViewport(freeViewport(width + step))
      }}
      onPointerDown={({ currentTarget, pointerId, clientX }) => {
        // The pointer stays ours over the page's frame, too.
        currentTarget.setPointerCapture(pointerId)
        start.current = { x: clientX, width }
      }}
      onPointerMove={({ clientX }) => {
        if (!start.current) return
        // The page stays in the middle: it grows on both sides.
        const grown = (2 * (clientX - start.current.x)) / zoom
        setViewport(freeViewport(start.current.width + grown))
      }}
      onPointerUp={() => {
        start.current = null
      }}
      onPointerCancel={() => {
        start.current = null
      }}
    />
  )
}
