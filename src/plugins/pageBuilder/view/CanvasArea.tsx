'use client'
import { Puck } from '@puckeditor/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useEditor } from '../editor/EditorContext'
import { useText } from '../text/useText'
import { walkCanvas } from '../keys/walkCanvas'
import type { Viewport } from './viewports'
import { WidthHandle } from './WidthHandle'
import { BlockBar } from './BlockBar'

/** Pixels around the canvas. */
const MARGIN = 16

/** The page in its frame: as wide as the viewport says, made smaller where there is less room. */
export const CanvasArea = ({
  viewport,
  setViewport,
}: {
  viewport: Viewport
  setViewport: (viewport: Viewport) => void
}): ReactNode => {
  const { t } = useText()
  const store = useEditor()
  const area = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })

  useEffect(() => {
    const element = area.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const free = Math.max(0, room.width - 2 * MARGIN)
  const width = viewport.width ?? free
  const zoom = width > 0 ? Math.min(1, free / width) : 1
  const height = room.height > 0 ? (room.height - 2 * MARGIN) / zoom : 0
  return (
    <main
      className="ts-builder-canvas"
      ref={area}
      aria-label={t('builder:canvas')}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) walkCanvas(store, event)
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) store.select([])
      }}
    >
      {width > 0 && height > 0 ? (
        <div
          className="ts-builder-canvas__page"
          style={{
            width,
            height,
            transform: zoom < 1 ? `scale(${zoom})` : undefined,
            left: Math.max(MARGIN, (room.width - width * zoom) / 2),
            top: MARGIN,
          }}
        >
          <Puck.Preview />
        </div>
      ) : null}
      {width > 0 && height > 0 ? (
        <WidthHandle
          width={width}
          zoom={zoom}
          left={Math.max(MARGIN, (room.width - width * zoom) / 2) + width * zoom}
          setViewport={setViewport}
        />
      ) : null}
      <BlockBar />
      <output className="ts-builder-canvas__size">
        {Math.round(width)} px{zoom < 1 ? ` · ${Math.round(zoom * 100)} %` : ''}
      </output>
    </main>
  )
}
