'use client'
import { useMemo, type FragmentInstance, type Ref } from 'react'

/**
 * The first element of what a fragment renders, also after it changed. Blocks keep the markup they are
 * published with: a wrapper around each would come between the site's stylesheet and them.
 *
 * @returns what the fragment takes as `ref`.
 */
export const useRootElement = (
  take: ((element: Element | null) => void) | null | undefined,
): Ref<FragmentInstance> =>
  useMemo(() => {
    if (!take) return null
    let current: Element | null = null
    const set = (element: Element | null): void => {
      current = element
      take(element)
    }
    // React tells an observer of each element that comes and goes; this one only listens.
    const observer = {
      observe: (element: Element) => {
        if (!current || element.compareDocumentPosition(current) & Node.DOCUMENT_POSITION_FOLLOWING)
          set(element)
      },
      unobserve: (element: Element) => {
        if (element === current) set(null)
      },
      disconnect: () => undefined,
    } as unknown as ResizeObserver
    return (fragment: FragmentInstance | null) => {
      if (fragment) (fragment as unknown as ObservableFragment).observeUsing(observer)
      else set(null)
    }
  }, [take])

type ObservableFragment = { observeUsing: (observer: ResizeObserver) => void }
