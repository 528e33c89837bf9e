'use client'
import { createContext, use, useSyncExternalStore } from 'react'
import type { StudioData } from '../types'
import type { StudioState, StudioStore } from './createStudioStore'

type Studio = { store: StudioStore; data: StudioData }

export const StudioContext = createContext<Studio | null>(null)

/** The studio around: what is edited, and what it started from. */
export const useStudio = (): Studio & { state: StudioState } => {
  const studio = use(StudioContext)
  if (!studio) throw new Error('useStudio needs a studio around it.')
  const { subscribe, get } = studio.store
  return { ...studio, state: useSyncExternalStore(subscribe, get, get) }
}
