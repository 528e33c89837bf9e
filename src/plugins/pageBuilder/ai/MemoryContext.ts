'use client'
import { createContext, useContext } from 'react'
import type { AiMemory } from './aiMemory'

export const MemoryContext = createContext<AiMemory | null>(null)

/** @throws Error outside the AI panel. */
export const useMemory = (): AiMemory => {
  const memory = useContext(MemoryContext)
  if (!memory) throw new Error('useMemory works inside the AI panel only.')
  return memory
}
