'use client'
import { createContext, useContext } from 'react'
import type { Scheme } from './canvasServices'

export type FrameSettings = {
  /** The site's stylesheet. */
  css: string
  /** BCP 47. */
  locale: string
  /** What screen readers call the frame. */
  title: string
  scheme: { value: Scheme; character: string }
  /** Told of the frame's document, and `null` when it goes. Stable. */
  onDocument: (document: Document | null) => void
}

export const FrameContext = createContext<FrameSettings | null>(null)

/** @throws Error outside a builder. */
export const useFrameSettings = (): FrameSettings => {
  const value = useContext(FrameContext)
  if (!value) throw new Error('useFrameSettings works inside a builder only.')
  return value
}
