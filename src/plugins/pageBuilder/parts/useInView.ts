'use client'
import { useEffect, useState, type RefObject } from 'react'

/** Marks the element that scrolls, for {@link useInView}. */
export const SCROLLER = 'ts-builder-scroller'

/** Whether an element is in the visible part of what scrolls around it, or within `margin` pixels of it. */
export const useInView = (element: RefObject<Element | null>, margin: number): boolean => {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new IntersectionObserver(
      (entries) => setSeen(entries.at(-1)?.isIntersecting ?? false),
      { root: current.closest(`.${SCROLLER}`), rootMargin: `${margin}px 0px` },
    )
    observer.observe(current)
    return () => observer.disconnect()
  }, [element, margin])
  return seen
}
