'use client'
import { useEffect } from 'react'
import { useEditor } from '../editor/EditorContext'

/** Where the focus goes when what had it is gone, by the part of the screen it was in. */
const PLACES = [
  ['.ts-builder-ai', '.ts-builder-ai'],
  ['.ts-builder-tree', '.ts-builder-tree [tabindex="0"]'],
  ['.ts-builder-left', '.ts-builder-left [role="tab"][tabindex="0"]'],
  ['.ts-builder-right', '.ts-builder-right'],
  ['.ts-builder-canvas', '.ts-builder-canvas'],
] as const

/** Never lets a change of the page lose the focus: a row that moves or goes would leave it nowhere. */
export const useFocusKeeper = (): void => {
  const store = useEditor()
  useEffect(() => {
    let places: string[] = []
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return
      places = PLACES.flatMap(([within, place]) => (target.closest(within) ? [place] : []))
    }
    const keep = (): void => {
      // After React has drawn the change.
      requestAnimationFrame(() => {
        if (document.activeElement && document.activeElement !== document.body) return
        for (const place of [...places, '.ts-builder-canvas']) {
          const element = document.querySelector<HTMLElement>(place)
          if (!element) continue
          element.focus()
          return
        }
      })
    }
    document.addEventListener('focusin', onFocus)
    const unsubscribe = store.subscribe(keep)
    return () => {
      document.removeEventListener('focusin', onFocus)
      unsubscribe()
    }
  }, [store])
}
