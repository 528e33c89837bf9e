'use client'
import { createContext, useContext, type ReactNode } from 'react'
import type { Scheme } from '../canvas/canvasServices'
import type { DocumentLockState } from '../presence/useDocumentLock'
import type { Saver } from '../save/createSaver'
import type { KeepsakeStore } from '../save/keepsake'
import type { BuilderData } from '../types'

export type BuilderValue = {
  data: BuilderData
  saver: Saver
  keepsake: KeepsakeStore
  /** The canvas' document; `null` until its frame is there. */
  frame: Document | null
  scheme: Scheme
  setScheme: (scheme: Scheme) => void
  /** Language (BCP 47) that the canvas is shown in. */
  shownLocale: string
  setShownLocale: (locale: string) => void
  documentLock: DocumentLockState
  /** The chosen blocks are being kept as a section. */
  savesSection: boolean
  setSavesSection: (saves: boolean) => void
  /** The user may look, not change: for want of the right, or while somebody else is at work. */
  readOnly: boolean
  /** Buttons of other plugins, for the bar. */
  actions: ReactNode
}

export const BuilderContext = createContext<BuilderValue | null>(null)

/** @throws Error outside a builder. */
export const useBuilder = (): BuilderValue => {
  const value = useContext(BuilderContext)
  if (!value) throw new Error('useBuilder works inside a builder only.')
  return value
}
