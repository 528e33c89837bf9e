'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

const EMPTY_PAGE = '<!doctype html><html><head></head><body></body></html>'

/** A page drawn at a width of its own and scaled to the room there is. Nothing in it can be followed. */
export const SampleFrame = ({
  title,
  css,
  language,
  scheme,
  character,
  kind,
  width,
  children,
}: {
  title: string
  css: string
  language: string
  scheme: string
  character: string
  kind: string
  /** That it is laid out at. CSS pixels. */
  width: number
  children: ReactNode
}): ReactNode => {
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
    frame.documentElement.lang = language
    frame.documentElement.dataset.scheme = scheme
    frame.documentElement.dataset.character = character
    frame.body.dataset.sample = kind
  }, [frame, language, scheme, character, kind])

  useEffect(() => {
    if (!frame) return
    // It is to be looked at: a link or form would lead out of the sample.
    const stop = (event: Event): void => event.preventDefault()
    frame.addEventListener('click', stop)
    frame.addEventListener('submit', stop)
    return () => {
      frame.removeEventListener('click', stop)
      frame.removeEventListener('submit', stop)
    }
  }, [frame])

  const zoom = Math.min(1, room.width / width)
  return (
    <div className="ts-studio-frame" ref={area}>
      <iframe
        title={title}
        srcDoc={EMPTY_PAGE}
        sandbox="allow-same-origin"
        tabIndex={0}
        style={{
          width,
          height: zoom > 0 ? room.height / zoom : 0,
          transform: `scale(${zoom})`,
          insetInlineStart: Math.max(0, (room.width - width * zoom) / 2),
        }}
        onLoad={({ currentTarget }) => setFrame(currentTarget.contentDocument)}
      />
      {frame ? createPortal(<style>{css}</style>, frame.head) : null}
      {frame ? createPortal(children, frame.body) : null}
    </div>
  )
}
