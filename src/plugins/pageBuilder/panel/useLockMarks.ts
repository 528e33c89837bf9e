'use client'
import { useEffect, type RefObject } from 'react'

const MARK = 'data-locked'

/** Marks the labels of locked fields of a form, as they come; the form itself makes them read-only. */
export const useLockMarks = ({
  panel,
  names,
}: {
  panel: RefObject<HTMLElement | null>
  /** Separated by commas. */
  names: string
}): void => {
  useEffect(() => {
    const { current } = panel
    if (!current) return
    const mark = (): void => {
      const wanted = new Set(
        names.split(',').flatMap((name) => (name ? (labelOf(current, name) ?? []) : [])),
      )
      for (const label of current.querySelectorAll(`[${MARK}]`))
        if (!wanted.has(label)) label.removeAttribute(MARK)
      for (const label of wanted) if (!label.hasAttribute(MARK)) label.setAttribute(MARK, '')
    }
    mark()
    const observer = new MutationObserver(mark)
    observer.observe(current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [panel, names])
}

const labelOf = (panel: Element, name: string): Element | null => {
  const id = CSS.escape(`field-${name}`)
  return (
    panel.querySelector(`label[for="${id}"]`) ??
    panel.querySelector(`#${id} :is(.field-label, h3, h4)`) ??
    panel.querySelector(`#${id}`)?.closest('.field-type')?.querySelector('.field-label') ??
    null
  )
}
