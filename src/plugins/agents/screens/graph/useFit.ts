'use client'
import { type RefObject, useEffect, useState } from 'react'

/** Smaller than this words cannot be read; the rest is scrolled to. */
const SMALLEST = 0.75

/** Room on both sides of the drawing. Pixels. */
const SIDES = 48

/** How much smaller a drawing of this width is shown, so that it fits its frame: 1 where there is room. */
export const useFit = (frame: RefObject<HTMLElement | null>, width: number): number => {
  const [room, setRoom] = useState(width)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.target.clientWidth - SIDES)
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  return Math.max(SMALLEST, Math.min(1, room / Math.max(1, width)))
}
