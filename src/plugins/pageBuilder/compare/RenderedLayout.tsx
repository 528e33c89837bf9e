'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Layout } from '../../../core/builder/types'
import { useFrameSettings } from '../canvas/FrameContext'
import { BLOCK_ATTRIBUTE, markedBlocks } from './MarkedBlock'
import type { Mark } from './marks'
import { marksCss } from './marksCss'

/** Width that pages are laid out for here. CSS pixels. */
const PAGE_WIDTH = 1280

const EMPTY_PAGE = '<!doctype html><html><head></head><body inert></body></html>'

const FRAME_CSS = `
html{scroll-behavior:smooth}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}*{animation:none!important;transition:none!important}}
`

/** A layout as visitors would see it, to look at only: scaled to the room there is, with its own scroll. */
export const RenderedLayout = ({
  layout,
  title,
  marks,
  chosen,
}: {
  layout: Layout
  /** Says whose or which state this is. */
  title: string
  marks: ReadonlyMap<string, Mark>
  /** Ids to bring into view, the first that is there; stands out when it is marked. */
  chosen: readonly string[]
}): ReactNode => {
  const { css, locale, scheme } = useFrameSettings()
  const area = useRef<HTMLDivElement>(null)
  const [frame, setFrame] = useState<Document | null>(null)
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

  useEffect(() => {
    if (!frame) return
    frame.documentElement.lang = locale
    frame.documentElement.dataset.scheme = scheme.value
    frame.documentElement.dataset.character = scheme.character
  }, [frame, locale, scheme])

  useEffect(() => {
    if (frame && chosen.length > 0) bringIntoView(frame, chosen)
  }, [frame, chosen])

  const zoom = room.width / PAGE_WIDTH
  return (
    <div className="ts-builder-rendered" ref={area}>
      <iframe
        title={title}
        srcDoc={EMPTY_PAGE}
        sandbox="allow-same-origin"
        tabIndex={0}
        style={{
          width: PAGE_WIDTH,
          height: zoom > 0 ? room.height / zoom : 0,
          transform: `scale(${zoom})`,
        }}
        onLoad={({ currentTarget }) => setFrame(currentTarget.contentDocument)}
      />
      {frame
        ? createPortal(
            <style>{`${css}\n${FRAME_CSS}\n${marksCss(marks, chosen[0] ?? null)}`}</style>,
            frame.head,
          )
        : null}
      {frame
        ? createPortal(
            markedBlocks(layout, { depth: 0, headingLevel: 2, rootIndex: 0 }),
            frame.body,
          )
        : null}
    </div>
  )
}

const bringIntoView = (frame: Document, ids: readonly string[]): void => {
  const view = frame.defaultView
  for (const id of ids) {
    const element = frame.querySelector(`[${BLOCK_ATTRIBUTE}="${CSS.escape(id)}"]`)
    if (!element || !view) continue
    const { top, height } = element.getBoundingClientRect()
    const rest = Math.max(0, (view.innerHeight - height) / 2)
    // Not `scrollIntoView`: it would move the panel around the frame too.
    view.scrollTo({ top: view.scrollY + top - rest })
    return
  }
}
