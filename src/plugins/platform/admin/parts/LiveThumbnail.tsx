'use client'
import { ShimmerEffect } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { DrawnPage } from './DrawnPage'
import './liveThumbnail.css'

/** What the page is laid out for before it is scaled down. Pixels. */
const PAGE_WIDTH = 1280

const SECOND = 1000

/** A page that takes longer is drawn instead. Milliseconds. */
const PATIENCE = 25 * SECOND

/**
 * A page as a small picture: the page itself, scaled down, without scripts, pointer or focus. It is
 * fetched once it comes near the screen.
 */
export const LiveThumbnail = ({ src }: { src: string | null }) => {
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0)
  const [isNear, setIsNear] = useState(false)
  const [answers, setAnswers] = useState(false)
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>(src ? 'loading' : 'failed')

  useEffect(() => {
    const element = box.current
    if (!element) return
    const sizes = new ResizeObserver(() => setScale(element.clientWidth / PAGE_WIDTH))
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setIsNear(true)
      },
      { rootMargin: '200px' },
    )
    sizes.observe(element)
    sight.observe(element)
    return () => {
      sizes.disconnect()
      sight.disconnect()
    }
  }, [])

  useEffect(() => {
    if (!src || !isNear) return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      setState((now) => (now === 'shown' ? now : 'failed'))
    }, PATIENCE)
    // A frame does not tell that its server could not be reached: it would show the browser's own page.
    // Our own host has just answered.
    const asked = src.startsWith('/')
      ? Promise.resolve()
      : fetch(src, {
          method: 'HEAD',
          mode: 'no-cors',
          credentials: 'omit',
          signal: asking.signal,
        })
    asked.then(
      () => setAnswers(true),
      () => {
        if (!asking.signal.aborted) setState('failed')
      },
    )
    return () => {
      asking.abort()
      clearTimeout(timer)
    }
  }, [src, isNear])

  return (
    <div aria-hidden="true" className="ts-thumbnail" inert ref={box}>
      {state === 'loading' && <ShimmerEffect className="ts-thumbnail__shimmer" height="100%" />}
      {state === 'failed' && <DrawnPage />}
      {src && answers && state !== 'failed' && (
        <iframe
          className={`ts-thumbnail__page ts-thumbnail__page--${state}`}
          loading="lazy"
          onLoad={() => setState('shown')}
          referrerPolicy="no-referrer"
          // Same origin for its fonts; without scripts that gives it nothing else.
          sandbox="allow-same-origin"
          scrolling="no"
          src={src}
          style={{ transform: `scale(${scale})` }}
          tabIndex={-1}
          title=""
        />
      )}
    </div>
  )
}
