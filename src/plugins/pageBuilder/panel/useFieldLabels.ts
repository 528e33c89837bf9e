'use client'
import { useEffect, type RefObject } from 'react'

/** Payload's selects and relationships draw a label, which names nothing: their inputs have other ids. */
const UNNAMED = '.field-type input[id^="react-select"]:not([aria-label]):not([aria-labelledby])'

/** Names the inputs of a form by the labels they stand below, as they come. */
export const useFieldLabels = (form: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const { current } = form
    if (!current) return
    const name = (): void => {
      for (const input of current.querySelectorAll(UNNAMED)) {
        const label = input.closest('.field-type')?.querySelector('.field-label')?.textContent
        const text = label?.replace(/\s*\*\s*$/, '').trim()
        if (text) input.setAttribute('aria-label', text)
      }
    }
    name()
    const observer = new MutationObserver(name)
    observer.observe(current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [form])
}
