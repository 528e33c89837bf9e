'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'

/** Smaller than this words cannot be read; the rest is scrolled to. */
const SMALLEST = 0.75

/** Room on both sides of the drawing. Pixels. */
const SIDES = 48

/**
 * How much smaller a drawing of this width is shown, so that it fits its frame: 1 where there is room. One
 * that does not fit begins with its middle, where the first step is.
 */
export const useFit = (frame: RefObject<HTMLElement | null>, width: number): number => {
  const [room, setRoom] = useState<number | null>(null)
  const isCentred = useRef(false)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.target.clientWidth - SIDES)
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  useEffect(() => {
    if (!frame.current || room === null || isCentred.current) return
    // Once: where it is scrolled to later is the reader's.
    isCentred.current = true
    const { scrollWidth, clientWidth } = frame.current
    frame.current.scrollLeft = (scrollWidth - clientWidth) / 2
  }, [frame, room])
  return Math.max(SMALLEST, Math.min(1, (room ?? width) / Math.max(1, width)))
}
