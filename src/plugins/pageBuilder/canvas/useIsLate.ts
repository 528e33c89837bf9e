'use client'
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Opening } from './opening'

/** `null`: everything is drawn at once. */
export const OpeningContext = createContext<Opening | null>(null)

/** Whether a block is still to wait for the first screen of its page. */
export const useIsLate = (id: string): boolean => {
  const opening = useContext(OpeningContext)
  const subscribe = useCallback(
    (listener: () => void) => opening?.wait(id, listener) ?? (() => undefined),
    [opening, id],
  )
  const read = (): boolean => opening?.isLate(id) ?? false
  return useSyncExternalStore(subscribe, read, read)
}
